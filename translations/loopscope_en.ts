<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Loopscope::AlertRunner</name>
    <message numerus="yes">
        <source>%n change(s) were not told to command and hook, because more came than these can take.</source>
        <translation>
            <numerusform>%n change was not told to command and hook, because more came than these can take.</numerusform>
            <numerusform>%n changes were not told to command and hook, because more came than these can take.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not told to command and hook, or not for certain: there was no time left.</source>
        <translation>
            <numerusform>%n change was not told to command and hook, or not for certain: there was no time left.</numerusform>
            <numerusform>%n changes were not told to command and hook, or not for certain: there was no time left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::ChangeNotifier</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>the end of a list of names</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are down</source>
        <translation>
            <numerusform>%n endpoint is down</numerusform>
            <numerusform>%n endpoints are down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are degraded</source>
        <translation>
            <numerusform>%n endpoint is degraded</numerusform>
            <numerusform>%n endpoints are degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are up again</source>
        <translation>
            <numerusform>%n endpoint is up again</numerusform>
            <numerusform>%n endpoints are up again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) have changed</source>
        <translation>
            <numerusform>%n endpoint has changed</numerusform>
            <numerusform>%n endpoints have changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::CommandText</name>
    <message numerus="yes">
        <source>Runs %1 with %n argument(s): %2</source>
        <translation>
            <numerusform>Runs %1 with %n argument: %2</numerusform>
            <numerusform>Runs %1 with %n arguments: %2</numerusform>
        </translation>
    </message>
</context>
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
    <name>Loopscope::HistoryActions</name>
    <message numerus="yes">
        <source>Select at most %n run(s).</source>
        <translation>
            <numerusform>Select at most %n run.</numerusform>
            <numerusform>Select at most %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: select at most %n run(s), and nothing else.</source>
        <translation>
            <numerusform>Only runs can be compared: select at most %n run, and nothing else.</numerusform>
            <numerusform>Only runs can be compared: select at most %n runs, and nothing else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: leave out the %n sweep(s).</source>
        <comment>how many are selected</comment>
        <translation>
            <numerusform>Only runs can be compared: leave out the sweep.</numerusform>
            <numerusform>Only runs can be compared: leave out the %n sweeps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: leave out the %n run(s) of the Lab.</source>
        <comment>how many are selected</comment>
        <translation>
            <numerusform>Only runs can be compared: leave out the run of the Lab.</numerusform>
            <numerusform>Only runs can be compared: leave out the %n runs of the Lab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryDetails</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryExports</name>
    <message numerus="yes">
        <source>Wrote %n file(s)</source>
        <translation>
            <numerusform>Wrote %n file</numerusform>
            <numerusform>Wrote %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n the requests were not kept</source>
        <comment>continues: Wrote 3 files</comment>
        <translation>
            <numerusform>; of %n the requests were not kept</numerusform>
            <numerusform>; of %n the requests were not kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryPage</name>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>entries of a list</comment>
        <translation>
            <numerusform>The newest %Ln</numerusform>
            <numerusform>The newest %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) deleted.</source>
        <translation>
            <numerusform>%n entry deleted.</numerusform>
            <numerusform>%n entries deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryProbe</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es)</source>
        <translation>
            <numerusform>%n watch</numerusform>
            <numerusform>%n watches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryWorker</name>
    <message numerus="yes">
        <source>The history is written again; %n piece(s) of it were lost.</source>
        <translation>
            <numerusform>The history is written again; %n piece of it was lost.</numerusform>
            <numerusform>The history is written again; %n pieces of it were lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HostConsent</name>
    <message numerus="yes">
        <source>This watch sends %n request(s) every %1, for as long as it is watched.</source>
        <comment>%1: a duration</comment>
        <translation>
            <numerusform>This watch sends %n request every %1, for as long as it is watched.</numerusform>
            <numerusform>This watch sends %n requests every %1, for as long as it is watched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) send %1 requests an hour, for as long as they are watched.</source>
        <translation>
            <numerusform>%n watch sends %1 requests an hour, for as long as it is watched.</numerusform>
            <numerusform>%n watches send %1 requests an hour, for as long as they are watched.</numerusform>
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
    <name>Loopscope::LineWriter</name>
    <message numerus="yes">
        <source>… %n line(s) were left out: nobody read on.</source>
        <translation>
            <numerusform>… %n line was left out: nobody read on.</numerusform>
            <numerusform>… %n lines were left out: nobody read on.</numerusform>
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
    <name>Loopscope::Monitor</name>
    <message numerus="yes">
        <source>(%n tick(s) missed before)</source>
        <translation>
            <numerusform>(%n tick missed before)</numerusform>
            <numerusform>(%n ticks missed before)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watched for %1: %n tick(s).</source>
        <translation>
            <numerusform>Watched for %1: %n tick.</numerusform>
            <numerusform>Watched for %1: %n ticks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::MonitorCommand</name>
    <message numerus="yes">
        <source>Watching %n endpoint(s).</source>
        <translation>
            <numerusform>Watching %n endpoint.</numerusform>
            <numerusform>Watching %n endpoints.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the history are lost. %1</source>
        <translation>
            <numerusform>%n piece of the history is lost. %1</numerusform>
            <numerusform>%n pieces of the history are lost. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the history wait on this machine until %1 is reached; the next Loopscope that uses it here delivers them.</source>
        <translation>
            <numerusform>%n piece of the history waits on this machine until %1 is reached; the next Loopscope that uses it here delivers it.</numerusform>
            <numerusform>%n pieces of the history wait on this machine until %1 is reached; the next Loopscope that uses it here delivers them.</numerusform>
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
    <name>Loopscope::RecordingText</name>
    <message numerus="yes">
        <source>%n request(s) failed</source>
        <translation>
            <numerusform>%n request failed</numerusform>
            <numerusform>%n requests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coroutine(s)</source>
        <translation>
            <numerusform>%n coroutine</numerusform>
            <numerusform>%n coroutines</numerusform>
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
    <name>Loopscope::RunVerdictText</name>
    <message numerus="yes">
        <source>%n round(s) each</source>
        <translation>
            <numerusform>%n round each</numerusform>
            <numerusform>%n rounds each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2: total time %3. Too few rounds to tell whether that is chance: it takes %n of each run.</source>
        <comment>%1 and %2: runs; %3: +12 %</comment>
        <translation>
            <numerusform>%1 against %2: total time %3. Too few rounds to tell whether that is chance: it takes %n of each run.</numerusform>
            <numerusform>%1 against %2: total time %3. Too few rounds to tell whether that is chance: it takes %n of each run.</numerusform>
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
    <name>Loopscope::StateTracker</name>
    <message numerus="yes">
        <source>%n tick(s) in a row were missed: the machine slept, or the program stood still.</source>
        <translation>
            <numerusform>%n tick was missed: the machine slept, or the program stood still.</numerusform>
            <numerusform>%n ticks in a row were missed: the machine slept, or the program stood still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n tick(s) were good.</source>
        <translation>
            <numerusform>%1 of the last %n tick were good.</numerusform>
            <numerusform>%1 of the last %n ticks were good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n tick(s) were not good.</source>
        <translation>
            <numerusform>%1 of the last %n tick were not good.</numerusform>
            <numerusform>%1 of the last %n ticks were not good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) failed.</source>
        <translation>
            <numerusform>%1 of %n request failed.</numerusform>
            <numerusform>%1 of %n requests failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) failed: %2.</source>
        <translation>
            <numerusform>%1 of %n request failed: %2.</numerusform>
            <numerusform>%1 of %n requests failed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate ends in %n day(s), and must last %1.</source>
        <translation>
            <numerusform>The certificate ends in %n day, and must last %1.</numerusform>
            <numerusform>The certificate ends in %n days, and must last %1.</numerusform>
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
    <name>Loopscope::TrayIcon</name>
    <message numerus="yes">
        <source>%n down</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n down</numerusform>
            <numerusform>%n down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n up</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n up</numerusform>
            <numerusform>%n up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::TrialPanel</name>
    <message numerus="yes">
        <source>Waiting for %n answer(s) of %1 …</source>
        <translation>
            <numerusform>Waiting for %n answer of %1 …</numerusform>
            <numerusform>Waiting for %n answers of %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sent, then the interval was over</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 of %n sent, then the interval was over</numerusform>
            <numerusform>%1 of %n sent, then the interval was over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid for %n more day(s)</source>
        <translation>
            <numerusform>valid for %n more day</numerusform>
            <numerusform>valid for %n more days</numerusform>
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
<context>
    <name>Loopscope::Watch</name>
    <message numerus="yes">
        <source>The name is too long; use at most %n characters.</source>
        <translation>
            <numerusform>The name is too long; use at most %n characters.</numerusform>
            <numerusform>The name is too long; use at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchChart</name>
    <message numerus="yes">
        <source>%Ln tick(s), %1 available</source>
        <translation>
            <numerusform>%Ln tick, %1 available</numerusform>
            <numerusform>%Ln ticks, %1 available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tick(s) missed</source>
        <translation>
            <numerusform>%Ln tick missed</numerusform>
            <numerusform>%Ln ticks missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchFacts</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <comment>of each tick</comment>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>certificate valid for %Ln more day(s)</source>
        <translation>
            <numerusform>certificate valid for %Ln more day</numerusform>
            <numerusform>certificate valid for %Ln more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchImport</name>
    <message numerus="yes">
        <source>The file has %Ln watch(es).</source>
        <translation>
            <numerusform>The file has %Ln watch.</numerusform>
            <numerusform>The file has %Ln watches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours is in the file, too, and becomes as the file says.</source>
        <comment>watches</comment>
        <translation>
            <numerusform>%Ln of yours is in the file, too, and becomes as the file says.</numerusform>
            <numerusform>%Ln of yours are in the file, too, and become as the file says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln watch(es). Keep them and add what is in the file, or replace them all?</source>
        <translation>
            <numerusform>You have %Ln watch. Keep it and add what is in the file, or replace it?</numerusform>
            <numerusform>You have %Ln watches. Keep them and add what is in the file, or replace them all?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchListFile</name>
    <message numerus="yes">
        <source>%n watch(es) had a password, which is kept in no file, and are paused: edit each, type user:password@ into its URL again, and resume it (%1).</source>
        <translation>
            <numerusform>%n watch had a password, which is kept in no file, and is paused: edit it, type user:password@ into its URL again, and resume it (%1).</numerusform>
            <numerusform>%n watches had a password, which is kept in no file, and are paused: edit each, type user:password@ into its URL again, and resume it (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchListStep</name>
    <message numerus="yes">
        <source>%Ln watch(es) imported.</source>
        <translation>
            <numerusform>%Ln watch imported.</numerusform>
            <numerusform>%Ln watches imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln watch(es) removed; what is known of them is kept.</source>
        <translation>
            <numerusform>%Ln watch removed; what is known of it is kept.</numerusform>
            <numerusform>%Ln watches removed; what is known of them is kept.</numerusform>
        </translation>
    </message>
</context>
</TS>
