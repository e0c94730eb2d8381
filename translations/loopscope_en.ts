<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Loopscope::Figure</name>
    <message numerus="yes">
        <source>%1 needs at least %2 answered requests; there are %n.</source>
        <comment>name of a figure, a number</comment>
        <translation>
            <numerusform>%1 needs at least %2 answered requests; there is %n.</numerusform>
            <numerusform>%1 needs at least %2 answered requests; there are %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::Log</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in flight</source>
        <translation>
            <numerusform>%n in flight</numerusform>
            <numerusform>%n in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::PhaseBars</name>
    <message numerus="yes">
        <source>Mean of %n request(s), %1 of the latency.</source>
        <translation>
            <numerusform>%n request, %1 of the latency.</numerusform>
            <numerusform>Mean of %n requests, %1 of the latency.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) had it: median %1, p95 %2.</source>
        <translation>
            <numerusform>%n request had it: median %1, p95 %2.</numerusform>
            <numerusform>%n requests had it: median %1, p95 %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestsPanel</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::RunFigures</name>
    <message numerus="yes">
        <source>concurrent, %n in flight</source>
        <translation>
            <numerusform>concurrent, %n in flight</numerusform>
            <numerusform>concurrent, %n in flight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>threads, %n blocking worker(s)</source>
        <translation>
            <numerusform>threads, %n blocking worker</numerusform>
            <numerusform>threads, %n blocking workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::RunStatus</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SelfCheck</name>
    <message numerus="yes">
        <source>The client repeated %Ln request(s) by itself, after the connection had dropped; the latencies include that.</source>
        <translation>
            <numerusform>The client repeated %Ln request by itself, after the connection had dropped; the latencies include that.</numerusform>
            <numerusform>The client repeated %Ln requests by itself, after the connection had dropped; the latencies include that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::TotalTimeChart</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::VerdictText</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
</TS>
