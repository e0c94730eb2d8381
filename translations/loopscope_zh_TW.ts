<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Loopscope::ErrorKind</name>
    <message>
        <source>host not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the host name and your DNS settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server hung up before it answered; look into its log, or try less concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate: its host name, its dates and who signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow a longer timeout, or less concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection inside the body; look into its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this port speaks HTTP and the scheme is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were in flight when you pressed Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects in a circle, or further than the limit you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request table shows the text of each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunPlan</name>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout in ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count × rounds × strategies is %1 requests; at most %2 fit in one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is empty; type one such as http://127.0.0.1:8080/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a URL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL must be absolute; did you mean http://%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme “%1” is not supported; use http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL has no host; type one such as http://127.0.0.1:8080/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to; use 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Strategy</name>
    <message>
        <source>sequential</source>
        <translation>循序</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>並行</translation>
    </message>
    <message>
        <source>threads</source>
        <comment>the strategy: a pool of blocking threads</comment>
        <translation>執行緒</translation>
    </message>
</context>
<context>
    <name>Loopscope::Text</name>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate per second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
