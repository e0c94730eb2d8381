<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Loopscope::CompareExports</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
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
    <name>Loopscope::LabEditor</name>
    <message numerus="yes">
        <source>%Ln coroutine(s)</source>
        <translation>
            <numerusform>%Ln coroutine</numerusform>
            <numerusform>%Ln coroutines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LabExplanation</name>
    <message numerus="yes">
        <source>The run was stopped after %1, when %2 of %Ln coroutine(s) had ended.</source>
        <translation>
            <numerusform>The run was stopped after %1, when %2 of %Ln coroutine had ended.</numerusform>
            <numerusform>The run was stopped after %1, when %2 of %Ln coroutines had ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were not answered, and count with the time until they failed.</source>
        <translation>
            <numerusform>%Ln request was not answered, and counts with the time until it failed.</numerusform>
            <numerusform>%Ln requests were not answered, and count with the time until they failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest of the %1 is what the program itself took to begin and end %Ln coroutine(s).</source>
        <translation>
            <numerusform>The rest of the %1 is what the program itself took to begin and end %Ln coroutine.</numerusform>
            <numerusform>The rest of the %1 is what the program itself took to begin and end %Ln coroutines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LabForm</name>
    <message numerus="yes">
        <source>%1 (%Ln more)</source>
        <comment>a sentence on what is wrong, and how many others are</comment>
        <translation>
            <numerusform>%1 (%Ln more)</numerusform>
            <numerusform>%1 (%Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LabStatus</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>%Ln request failed</numerusform>
            <numerusform>%Ln requests failed</numerusform>
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
    <name>Loopscope::RequestText</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
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
    <name>Loopscope::SweepFigures</name>
    <message numerus="yes">
        <source>highest throughput, at %Ln in flight</source>
        <translation>
            <numerusform>highest throughput, at %Ln in flight</numerusform>
            <numerusform>highest throughput, at %Ln in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepLatencyChart</name>
    <message numerus="yes">
        <source>%Ln in flight: %1</source>
        <comment>%1: latencies</comment>
        <translation>
            <numerusform>%Ln in flight: %1</numerusform>
            <numerusform>%Ln in flight: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepRow</name>
    <message numerus="yes">
        <source>%1 takes at least %n answered request(s) in a step.</source>
        <comment>%1: a percentile</comment>
        <translation>
            <numerusform>%1 takes at least %n answered request in a step.</numerusform>
            <numerusform>%1 takes at least %n answered requests in a step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation>
            <numerusform>%Ln in flight</numerusform>
            <numerusform>%Ln in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepStatus</name>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation>
            <numerusform>%Ln in flight</numerusform>
            <numerusform>%Ln in flight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done · %n step(s), %1 requests</source>
        <translation>
            <numerusform>Done · %n step, %1 requests</numerusform>
            <numerusform>Done · %n steps, %1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n step(s) · %2 requests</source>
        <translation>
            <numerusform>Stopped after %1 of %n step · %2 requests</numerusform>
            <numerusform>Stopped after %1 of %n steps · %2 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepThroughputChart</name>
    <message numerus="yes">
        <source>%Ln in flight: %1</source>
        <comment>%1: a rate</comment>
        <translation>
            <numerusform>%Ln in flight: %1</numerusform>
            <numerusform>%Ln in flight: %1</numerusform>
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
