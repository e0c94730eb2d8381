<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Loopscope::Alert</name>
    <message>
        <source>%1 is %2.</source>
        <extracomment>%1 is the name of a watched endpoint, %2 its state: up, degraded, down.</extracomment>
        <translation>%1 目前為「%2」。</translation>
    </message>
    <message>
        <source>%1 is %2: %3</source>
        <extracomment>%1 is the name of a watched endpoint, %2 its state: up, degraded, down; %3 is a sentence.</extracomment>
        <translation>%1 目前為「%2」：%3</translation>
    </message>
</context>
<context>
    <name>Loopscope::AlertCommand</name>
    <message>
        <source>it could not be started: %1</source>
        <translation>無法啟動：%1</translation>
    </message>
    <message>
        <source>it was killed, because it took longer than %1</source>
        <translation>執行超過 %1，已強制終止</translation>
    </message>
    <message>
        <source>it was ended by signal %1</source>
        <translation>被訊號 %1 終止</translation>
    </message>
    <message>
        <source>it exited with %1</source>
        <translation>結束碼為 %1</translation>
    </message>
    <message>
        <source>it exited with %1 (%2)</source>
        <translation>結束碼為 %1（%2）</translation>
    </message>
</context>
<context>
    <name>Loopscope::AlertHook</name>
    <message>
        <source>there is no memory left</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>it answered with a redirect (HTTP %1), which is not followed</source>
        <translation>它以重新導向 (HTTP %1) 回應，但不會跟隨重新導向</translation>
    </message>
    <message>
        <source>it answered HTTP %1</source>
        <translation>它回應 HTTP %1</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>它未在 %1 內回應</translation>
    </message>
</context>
<context>
    <name>Loopscope::AlertRunner</name>
    <message>
        <source>The command %1 failed to tell of “%2”: %3.</source>
        <translation>指令 %1 未能送出「%2」的通知：%3。</translation>
    </message>
    <message>
        <source>The hook at %1 was not told of “%2”: %3.</source>
        <translation>未能將「%2」通知 Webhook %1：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not told to command and hook, because more came than these can take.</source>
        <translation>
            <numerusform>狀態改變過於頻繁，有 %n 個來不及通知指令與 Webhook。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not told to command and hook, or not for certain: there was no time left.</source>
        <translation>
            <numerusform>有 %n 個狀態改變未通知或不確定是否已通知指令與 Webhook：時間已到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::AlertsDialog</name>
    <message>
        <source>Run a &amp;command</source>
        <translation>執行指令(&amp;C)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>The program and its arguments; with double quotes around an argument that has spaces</source>
        <translation>程式及其引數；引數含有空格時，請以雙引號括住</translation>
    </message>
    <message>
        <source>Call a &amp;hook</source>
        <translation>呼叫 Webhook(&amp;H)</translation>
    </message>
    <message>
        <source>URL of the hook</source>
        <translation>Webhook 的 URL</translation>
    </message>
    <message>
        <source>It gets a POST with JSON. Redirects are not followed. The URL is stored in plain text.</source>
        <translation>以 POST 送出 JSON。不會跟隨重新導向。URL 以純文字儲存。</translation>
    </message>
    <message>
        <source>What is &amp;sent</source>
        <translation>送出的內容(&amp;S)</translation>
    </message>
    <message>
        <source>The hook gets this JSON as the body of a POST. The command reads it from standard input, and finds it in its environment, too: LOOPSCOPE_TO, LOOPSCOPE_TEXT and so on. What takes more than 10 seconds is ended. The manual, docs/monitoring.md, describes each member.</source>
        <translation>Webhook 會以 POST 的本文收到這份 JSON。指令則從標準輸入讀取，也可從環境變數取得：LOOPSCOPE_TO、LOOPSCOPE_TEXT 等。超過 10 秒即予以終止。各成員的說明請見手冊 docs/monitoring.md。</translation>
    </message>
    <message>
        <source>A sample of the JSON</source>
        <translation>JSON 範例</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>This is only a test of the alerts.</source>
        <translation>這只是警示的測試。</translation>
    </message>
    <message>
        <source>The command is running …</source>
        <translation>指令執行中…</translation>
    </message>
    <message>
        <source>The command has ended well.</source>
        <translation>指令已順利結束。</translation>
    </message>
    <message>
        <source>Waiting for the hook&apos;s answer …</source>
        <translation>等待 Webhook 回應…</translation>
    </message>
    <message>
        <source>The hook has answered that it was told.</source>
        <translation>Webhook 已回應，通知已送達。</translation>
    </message>
    <message>
        <source>S&amp;top Testing</source>
        <translation>停止測試(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>測試(&amp;T)</translation>
    </message>
    <message>
        <source>Do what is on now, once, with a sample that says it is one</source>
        <translation>立即執行一次已啟用的動作，使用註明為測試的範例</translation>
    </message>
    <message>
        <source>Nothing is on that could be tested</source>
        <translation>沒有已啟用的動作可供測試</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>When a watch changes between up, degraded and down, or a new one is bad from the beginning:</source>
        <translation>監看項目在正常、降級與中斷之間變化，或新項目一開始就不正常時：</translation>
    </message>
</context>
<context>
    <name>Loopscope::BaselineLine</name>
    <message>
        <source>Show this run and the baseline over each other</source>
        <translation>將這次執行與基準疊在一起顯示</translation>
    </message>
    <message>
        <source>the baseline</source>
        <comment>takes twice as long as the baseline</comment>
        <translation>基準</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>這次執行</translation>
    </message>
    <message>
        <source>total time %1.</source>
        <comment>+12 %</comment>
        <translation>總時間 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>concurrent: total time +12 %. This run takes …</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>vs. baseline of %1 · %2</source>
        <extracomment>%1: a moment; %2: concurrent: total time +12 %. This run takes …</extracomment>
        <translation>與基準（%1）相比 · %2</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>並排顯示</translation>
    </message>
</context>
<context>
    <name>Loopscope::BodyCheck</name>
    <message>
        <source>the body does not contain “%1”</source>
        <translation>本文不包含「%1」</translation>
    </message>
    <message>
        <source>the body is longer than %1, so its JSON is not looked at</source>
        <translation>本文超過 %1，因此不檢查其中的 JSON</translation>
    </message>
    <message>
        <source>the body is not JSON</source>
        <translation>本文不是 JSON</translation>
    </message>
    <message>
        <source>the JSON has no %1</source>
        <translation>JSON 中沒有 %1</translation>
    </message>
    <message>
        <source>the JSON is %1, not %2</source>
        <translation>JSON 為 %1，而非 %2</translation>
    </message>
    <message>
        <source>%1 is %2, not %3</source>
        <translation>%1 為 %2，而非 %3</translation>
    </message>
</context>
<context>
    <name>Loopscope::CalendarText</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A date on an axis, in the letters of QLocale::toString(): &quot;Thu 26 Nov&quot;</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>A time of day on an axis, in the letters of QLocale::toString(): &quot;14:05&quot;</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>A date, in the letters of QLocale::toString(): &quot;Thu 26 Nov 2026&quot;</extracomment>
        <translation>yyyy/M/d ddd</translation>
    </message>
</context>
<context>
    <name>Loopscope::ChangeLogPanel</name>
    <message>
        <source>Changes</source>
        <translation>狀態改變</translation>
    </message>
    <message>
        <source>Changes of states</source>
        <translation>狀態改變</translation>
    </message>
    <message>
        <source>Click one to see its moment in the charts</source>
        <translation>按一下即可在圖表中查看該時刻</translation>
    </message>
    <message>
        <source>This Watch</source>
        <translation>此監看項目</translation>
    </message>
    <message>
        <source>List the changes of the chosen watch</source>
        <translation>列出所選監看項目的狀態改變</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>List the changes of all watches</source>
        <translation>列出所有監看項目的狀態改變</translation>
    </message>
    <message>
        <source>No change of state yet.</source>
        <translation>還沒有狀態改變。</translation>
    </message>
    <message>
        <source>Reading the history …</source>
        <translation>正在讀取歷史紀錄…</translation>
    </message>
    <message>
        <source>The history cannot be read now.</source>
        <translation>目前無法讀取歷史紀錄。</translation>
    </message>
</context>
<context>
    <name>Loopscope::ChangeNotifier</name>
    <message>
        <source>%1 is down</source>
        <translation>%1 中斷</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 降級</translation>
    </message>
    <message>
        <source>%1 is up again</source>
        <translation>%1 恢復正常</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>the end of a list of names</comment>
        <translation>
            <numerusform>其他 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are down</source>
        <translation>
            <numerusform>%n 個端點中斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are degraded</source>
        <translation>
            <numerusform>%n 個端點降級</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) are up again</source>
        <translation>
            <numerusform>%n 個端點恢復正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) have changed</source>
        <translation>
            <numerusform>%n 個端點的狀態改變</numerusform>
        </translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>中斷：%1</translation>
    </message>
    <message>
        <source>Degraded: %1</source>
        <translation>降級：%1</translation>
    </message>
    <message>
        <source>Up again: %1</source>
        <translation>恢復正常：%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::ChartLegend</name>
    <message>
        <source>Show or hide %1</source>
        <translation>顯示或隱藏%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::CodePane</name>
    <message>
        <source>C++ with QCoro</source>
        <translation>C++ (QCoro)</translation>
    </message>
    <message>
        <source>Python with asyncio</source>
        <translation>Python (asyncio)</translation>
    </message>
    <message>
        <source>Copy the C++ program</source>
        <translation>複製 C++ 程式</translation>
    </message>
    <message>
        <source>Copy the Python program</source>
        <translation>複製 Python 程式</translation>
    </message>
</context>
<context>
    <name>Loopscope::CommandText</name>
    <message>
        <source>“%1”</source>
        <comment>quotes around an argument of a command</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Runs %1, without arguments.</source>
        <translation>執行 %1，不帶引數。</translation>
    </message>
    <message numerus="yes">
        <source>Runs %1 with %n argument(s): %2</source>
        <translation>
            <numerusform>執行 %1，帶 %n 個引數：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no shell that would read |, &gt;, $ or ~; for one, type: sh -c &quot;…&quot;</source>
        <translation>這裡沒有 shell 會解讀 |、&gt;、$ 或 ~；需要 shell 時，請輸入：sh -c &quot;…&quot;</translation>
    </message>
</context>
<context>
    <name>Loopscope::CompareExports</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Requests as CSV…</source>
        <translation>將請求匯出為 CSV(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Summary as CSV…</source>
        <translation>將摘要匯出為 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Whole Run as &amp;JSON…</source>
        <translation>將完整結果匯出為 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Percentiles for &amp;HdrHistogram…</source>
        <translation>將百分位數匯出為 HdrHistogram(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::ComparePage</name>
    <message>
        <source>Percentiles</source>
        <translation>百分位數</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Requests (%1)</source>
        <translation>請求 (%1)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>Loopscope::ComparisonCard</name>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Which differences are more than chance is computed when the run has ended.</source>
        <translation>執行結束後，會計算哪些差異並非偶然。</translation>
    </message>
    <message>
        <source>Which differences are more than chance appears here, in words.</source>
        <translation>這裡會以文字說明哪些差異並非偶然。</translation>
    </message>
    <message>
        <source>There is nothing to compare: it takes two strategies or two clients.</source>
        <translation>沒有可以比較的對象：需要兩種策略或兩個用戶端。</translation>
    </message>
    <message>
        <source>No round is complete, or no request was answered.</source>
        <translation>沒有任何一輪完整執行，或沒有任何請求得到回應。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Console</name>
    <message>
        <source>Not everything could be written to standard output; check where it leads and the free space there.</source>
        <translation>無法將全部內容寫入標準輸出；請檢查輸出的去向，以及該處的可用空間。</translation>
    </message>
</context>
<context>
    <name>Loopscope::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>Loopscope::CsvReader</name>
    <message>
        <source>Line %1 is longer than 1 MiB; this is no CSV file of Loopscope.</source>
        <translation>第 %1 行超過 1 MiB；這不是 Loopscope 的 CSV 檔案。</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed; the file is cut short.</source>
        <translation>第 %1 行：引號沒有結尾；檔案不完整。</translation>
    </message>
    <message>
        <source>Line %1: a quote stands inside a field.</source>
        <translation>第 %1 行：欄位中間出現引號。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>無法讀取檔案：%1。</translation>
    </message>
</context>
<context>
    <name>Loopscope::CurlTransfer</name>
    <message>
        <source>The redirect leads to a place that is less safe or must not see the credentials.</source>
        <translation>重新導向的目標較不安全，或不得取得帳號密碼。</translation>
    </message>
    <message>
        <source>The header lines behind the body do not end.</source>
        <translation>本文之後的標頭行沒有結束。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Delivery</name>
    <message>
        <source>Something that waited for the history %1 was damaged, and was left out.</source>
        <translation>等待寫入歷史紀錄 %1 的某項資料已損壞，因此略過。</translation>
    </message>
    <message>
        <source>Something could not be put into the history, and was left out: %1</source>
        <translation>有項資料無法寫入歷史紀錄，因此略過：%1</translation>
    </message>
    <message>
        <source>The history %1 cannot be used. %2</source>
        <translation>無法使用歷史紀錄 %1。%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::DemoServer</name>
    <message>
        <source>The demo server cannot use port %1, because another program does. Choose another port, or 0 for any free one.</source>
        <translation>示範伺服器無法使用通訊埠 %1，因為其他程式正在使用。請選擇其他通訊埠，或填 0 自動選用任一可用的通訊埠。</translation>
    </message>
    <message>
        <source>The demo server cannot use port %1 (%2). Choose another port, or 0 for any free one.</source>
        <translation>示範伺服器無法使用通訊埠 %1 (%2)。請選擇其他通訊埠，或填 0 自動選用任一可用的通訊埠。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Descriptors</name>
    <message>
        <source>%1 threads need more open files than the system allows; use at most %2 threads, or raise the limit (ulimit -n) and start again.</source>
        <translation>%1 個執行緒需要開啟的檔案數超過系統上限；請最多使用 %2 個執行緒，或提高上限 (ulimit -n) 後重新啟動。</translation>
    </message>
    <message>
        <source>%1 requests in flight need more open files than the system allows; use a concurrency of at most %2, or raise the limit (ulimit -n) and start again.</source>
        <translation>同時進行 %1 個請求所需開啟的檔案數超過系統上限；請將並行數降至 %2 以下，或提高上限 (ulimit -n) 後重新啟動。</translation>
    </message>
    <message>
        <source>Watching all of these needs more open files than the system allows; watch less at once or with less concurrency, or raise the limit (ulimit -n) and start again.</source>
        <translation>監看全部項目所需開啟的檔案數超過系統上限；請減少監看項目或降低並行數，或提高上限 (ulimit -n) 後重新啟動。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Desk</name>
    <message>
        <source>The watch list</source>
        <translation>監看清單</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>Monitoring could not begin</source>
        <translation>無法開始監看</translation>
    </message>
</context>
<context>
    <name>Loopscope::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>Loopscope::Engine</name>
    <message>
        <source>A run is on; stop it first.</source>
        <translation>正在執行中；請先停止。</translation>
    </message>
</context>
<context>
    <name>Loopscope::EntryText</name>
    <message>
        <source>The figures of %1 are damaged in the history.</source>
        <translation>%1 的數據在歷史紀錄中已損壞。</translation>
    </message>
    <message>
        <source>The requests of %1 were not kept in the history.</source>
        <translation>歷史紀錄沒有保留 %1 的請求。</translation>
    </message>
    <message>
        <source>The requests of %1 are damaged in the history.</source>
        <translation>%1 的請求在歷史紀錄中已損壞。</translation>
    </message>
    <message>
        <source>What %1 did was not kept in the history.</source>
        <translation>歷史紀錄沒有保留 %1 當時的設定。</translation>
    </message>
    <message>
        <source>What %1 did is damaged in the history.</source>
        <translation>%1 當時的設定在歷史紀錄中已損壞。</translation>
    </message>
</context>
<context>
    <name>Loopscope::ErrorKind</name>
    <message>
        <source>host not found</source>
        <translation>找不到主機</translation>
    </message>
    <message>
        <source>Check the spelling of the host name and your DNS settings.</source>
        <translation>請檢查主機名稱的拼法和 DNS 設定。</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒</translation>
    </message>
    <message>
        <source>Check that the server runs and listens on this port.</source>
        <translation>請確認伺服器正在執行，並在此通訊埠接受連線。</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>連線已關閉</translation>
    </message>
    <message>
        <source>The server hung up before it answered; look into its log, or try less concurrency.</source>
        <translation>伺服器在回應前就中斷連線；請查看伺服器記錄，或降低並行數再試。</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失敗</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Allow a longer timeout, or less concurrency.</source>
        <translation>請延長逾時時間，或降低並行數。</translation>
    </message>
    <message>
        <source>body cut short</source>
        <translation>本文不完整</translation>
    </message>
    <message>
        <source>The server ended the connection inside the body; look into its log.</source>
        <translation>伺服器在傳送本文途中結束連線；請查看伺服器記錄。</translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation>不是 HTTP</translation>
    </message>
    <message>
        <source>Check that this port speaks HTTP and the scheme is right.</source>
        <translation>請確認此通訊埠使用 HTTP，且 URL 的協定正確。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation>重新導向過多</translation>
    </message>
    <message>
        <source>The server redirects in a circle, or further than the limit you set.</source>
        <translation>伺服器的重新導向形成迴圈，或次數超過設定的上限。</translation>
    </message>
    <message>
        <source>other error</source>
        <translation>其他錯誤</translation>
    </message>
    <message>
        <source>Check that this port speaks HTTPS, and the certificate&apos;s host name, dates and signer.</source>
        <translation>請確認此通訊埠使用 HTTPS，並檢查憑證的主機名稱、有效期限和簽發者。</translation>
    </message>
    <message>
        <source>These were in flight when the run was stopped.</source>
        <translation>執行停止時，這些請求仍在進行中。</translation>
    </message>
    <message>
        <source>The text of each request tells more.</source>
        <translation>各請求的錯誤說明有更多資訊。</translation>
    </message>
</context>
<context>
    <name>Loopscope::ErrorSummary</name>
    <message>
        <source>Show failed requests</source>
        <translation>顯示失敗的請求</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2. %3</source>
        <comment>how many; error; what to do</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; 個請求%2。%3</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; answered with an HTTP status of 400 or more. Look into the server&apos;s log.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 個請求的 HTTP 狀態碼為 400 以上。請查看伺服器的記錄。</translation>
    </message>
</context>
<context>
    <name>Loopscope::FieldReader</name>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1 不可為 %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
</context>
<context>
    <name>Loopscope::Figure</name>
    <message numerus="yes">
        <source>%1 needs at least %2 answered requests; there are %n.</source>
        <comment>name of a figure, a number</comment>
        <translation>
            <numerusform>%1 至少需要 %2 個有回應的請求；目前有 %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Known when the run has ended.</source>
        <translation>執行結束後才會知道。</translation>
    </message>
    <message>
        <source>No request has ended.</source>
        <translation>還沒有請求結束。</translation>
    </message>
    <message>
        <source>This is a comparison with sequential: tick that strategy, too, and run again.</source>
        <translation>這是與循序策略的比較：請一併勾選循序，再執行一次。</translation>
    </message>
    <message>
        <source>The ideal time needs a complete sequential batch with an answered request.</source>
        <translation>理想時間需要一個完整的循序批次，且其中有請求得到回應。</translation>
    </message>
    <message>
        <source>This needs a complete batch of sequential and one of %1.</source>
        <translation>這需要循序和%1各有一個完整的批次。</translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation>沒有任何請求得到回應。</translation>
    </message>
    <message>
        <source>In brackets: the 95&#xa0;% interval over the rounds.</source>
        <translation>括號內：各輪的 95&#xa0;% 信賴區間。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>總時間</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒請求數</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>標準差</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Ideal time</source>
        <translation>理想時間</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Connections opened</source>
        <translation>建立的連線數</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>接收的位元組</translation>
    </message>
    <message>
        <source>%1&#xa0;% of the answered requests were at least as fast as this.</source>
        <translation>有回應的請求中，%1&#xa0;% 的延遲不超過此值。</translation>
    </message>
    <message>
        <source>Requests that ended, by whatever end.</source>
        <translation>已結束的請求，不論結果為何。</translation>
    </message>
    <message>
        <source>Requests that ended in an error or with a status of 400 or more.</source>
        <translation>以錯誤結束，或狀態碼為 400 以上的請求。</translation>
    </message>
    <message>
        <source>First request started until the last one ended; the median over the rounds.</source>
        <translation>從第一個請求開始到最後一個請求結束；取各輪的中位數。</translation>
    </message>
    <message>
        <source>Requests that ended, divided by the sum of the total times of their batches.</source>
        <translation>已結束的請求數，除以其各批次總時間的總和。</translation>
    </message>
    <message>
        <source>The shortest latency of an answered request.</source>
        <translation>有回應的請求中最短的延遲。</translation>
    </message>
    <message>
        <source>The mean latency of the answered requests.</source>
        <translation>有回應的請求的平均延遲。</translation>
    </message>
    <message>
        <source>How far the latencies of the answered requests lie from their mean.</source>
        <translation>有回應的請求，其延遲偏離平均值的程度。</translation>
    </message>
    <message>
        <source>The longest latency of an answered request.</source>
        <translation>有回應的請求中最長的延遲。</translation>
    </message>
    <message>
        <source>The least total time that the batch could have had with these lanes: the sequential latencies shared out evenly, but never less than the longest of them.</source>
        <translation>此批次在這些通道數下可能達到的最短總時間：將循序的延遲平均分配，但不少於其中最長的一個。</translation>
    </message>
    <message>
        <source>Ideal time divided by total time.</source>
        <translation>理想時間除以總時間。</translation>
    </message>
    <message>
        <source>Total time of sequential divided by that of the strategy.</source>
        <translation>循序的總時間除以該策略的總時間。</translation>
    </message>
    <message>
        <source>Connections that the client opened.</source>
        <translation>用戶端建立的連線數。</translation>
    </message>
    <message>
        <source>The bodies of all responses together.</source>
        <translation>所有回應本文的總和。</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>speed-up and its interval</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>95&#xa0;% interval: %1 to %2</source>
        <translation>95&#xa0;% 信賴區間：%1 到 %2</translation>
    </message>
    <message>
        <source>In brackets: the 95&#xa0;% interval within the round; what another round would bring is not in it.</source>
        <translation>括號內：單輪之內的 95&#xa0;% 信賴區間；未涵蓋輪與輪之間的變動。</translation>
    </message>
    <message>
        <source>Read from the histogram while the run is on, to within 0.1&#xa0;%.</source>
        <translation>執行期間由直方圖估計，誤差在 0.1&#xa0;% 以內。</translation>
    </message>
    <message>
        <source>A 95&#xa0;% interval needs three rounds that are complete in both strategies, or ten requests a lane.</source>
        <translation>95&#xa0;% 信賴區間需要兩種策略都完整執行三輪，或每個通道至少十個請求。</translation>
    </message>
</context>
<context>
    <name>Loopscope::FigureTable</name>
    <message>
        <source>&amp;Copy Table</source>
        <translation>複製表格(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Loopscope::FileDialogs</name>
    <message>
        <source>These files exist already. Replace them?</source>
        <translation>這些檔案已經存在。要取代它們嗎？</translation>
    </message>
</context>
<context>
    <name>Loopscope::Help</name>
    <message>
        <source>NAME
    loopscope-cli serve - the built-in demo server alone

SYNOPSIS
    loopscope-cli serve [--port PORT]

DESCRIPTION
    Listens on 127.0.0.1, prints its URL on one line, and serves until it is
    interrupted (SIGINT, SIGTERM). The page at / lists its paths: answers at
    once, after a delay, with any status or size, slowly, or broken in various
    ways.

OPTIONS
    -p, --port PORT
        1 to 65535; 0 picks a free one. Default: 0.
    -h, --help
        Prints this page.

EXIT STATUS
    0  it was interrupted
    2  bad usage, or it could not listen on this port

EXAMPLES
    loopscope-cli serve --port 8080
    loopscope-cli compare http://127.0.0.1:8080/delay/50ms
</source>
        <translation>名稱
    loopscope-cli serve - 單獨執行內建的示範伺服器

語法
    loopscope-cli serve [--port PORT]

說明
    在 127.0.0.1 接受連線，以一行印出其 URL，並持續服務直到被中斷 (SIGINT、
    SIGTERM)。頁面 / 列出所有路徑：立即回應、延遲後回應、以任意狀態碼或大小
    回應、緩慢回應，或以各種方式出錯。

選項
    -p, --port PORT
        1 到 65535；0 會選用可用的通訊埠。預設：0。
    -h, --help
        印出這份說明。

結束狀態
    0  被中斷
    2  用法錯誤，或無法在此通訊埠接受連線

範例
    loopscope-cli serve --port 8080
    loopscope-cli compare http://127.0.0.1:8080/delay/50ms
</translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli - see what concurrency buys you

SYNOPSIS
    loopscope-cli compare URL [OPTIONS]
    loopscope-cli compare --demo [OPTIONS]
    loopscope-cli sweep URL [OPTIONS]
    loopscope-cli sweep --demo [OPTIONS]
    loopscope-cli lab [PRESET] [OPTIONS]
    loopscope-cli monitor FILE [OPTIONS]
    loopscope-cli serve [--port PORT]
    loopscope-cli --help | --version

DESCRIPTION
    compare  sends the same batch of HTTP requests one after another, as
             coroutines on one event loop, and from a pool of blocking
             threads, and reports what each of them took.
    sweep    sends requests with ever more of them in flight, and reports
             how throughput and latency scale and where the knee is.
    lab      runs coroutines that wait, driven one by one, as tasks or in
             threads, and says why they took as long as they did.
    monitor  watches endpoints at intervals, keeps their history, and tells
             when one of them turns bad.
    serve    runs the built-in demo server on the loopback interface.

    Each command explains its options: loopscope-cli compare --help, and
    likewise for the others.

OPTIONS
    -h, --help
        Prints this page.
    -v, --version
        Prints the program&apos;s name and version.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, or output that could not be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written

ENVIRONMENT
    LC_ALL, LANG, LANGUAGE
        Language and numbers of what is printed; files are the same in each.
</source>
        <translation>名稱
    loopscope-cli - 看看並行能帶來多少好處

語法
    loopscope-cli compare URL [OPTIONS]
    loopscope-cli compare --demo [OPTIONS]
    loopscope-cli sweep URL [OPTIONS]
    loopscope-cli sweep --demo [OPTIONS]
    loopscope-cli lab [PRESET] [OPTIONS]
    loopscope-cli monitor FILE [OPTIONS]
    loopscope-cli serve [--port PORT]
    loopscope-cli --help | --version

說明
    compare  將同一批 HTTP 請求，分別以逐一送出、單一事件迴圈上的協程，
             以及阻塞式執行緒集區來執行，並回報各自花費的時間。
    sweep    逐步增加同時進行的請求數，並回報吞吐量和延遲如何變化，
             以及拐點在哪裡。
    lab      執行會等待的協程，可逐一執行、以工作（Task）執行，或在執行緒中
             執行，並說明為什麼花費這些時間。
    monitor  定期監看端點、保存歷史紀錄，並在端點狀況變差時通知。
    serve    在本機回送介面上執行內建的示範伺服器。

    各命令會說明自己的選項：loopscope-cli compare --help，其他命令亦同。

選項
    -h, --help
        印出這份說明。
    -v, --version
        印出程式的名稱和版本。

結束狀態
    0    每個請求都得到回應，不論 HTTP 狀態碼為何
    1    有些請求沒有得到回應
    2    用法錯誤，或有輸出無法寫入
    130  被中斷 (SIGINT、SIGTERM)；到當時為止測得的資料仍會回報並寫入檔案

環境變數
    LC_ALL, LANG, LANGUAGE
        印出內容的語言和數字格式；檔案在任何語言下都相同。
</translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli compare - the same requests, one by one and all at once

SYNOPSIS
    loopscope-cli compare URL [-n COUNT] [-c CONCURRENCY] [--threads W]
                  [--strategies sequential,concurrent,threads] [--rounds R]
                  [--warmup K] [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt,curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE]
                  [--summary-csv FILE] [--json FILE] [--hgrm PREFIX]
                  [--history DATABASE] [--figures-only] [--quiet]
    loopscope-cli compare --demo [OPTIONS]

DESCRIPTION
    Sends COUNT GET requests to URL under each strategy. When all have ended,
    prints a line per strategy with its total time and how many times faster
    than sequential it was, the percentiles of the latency, its phases where
    the client tells them, a histogram, and the failed requests by status or
    error. A run of up to 1,000 requests also prints a line for each as it
    ends. Progress is shown on standard error when that is a terminal.

    URL is absolute, http or https. A user:password in it is sent with each
    request, and neither shown nor written to any file.

    sequential  awaits each request before it sends the next
    concurrent  coroutines on one event loop, at most CONCURRENCY in flight
    threads     blocking calls from W worker threads

    COUNT times rounds times strategies times clients may be 10 million at
    most. As many connections are open as requests are in flight: where the
    system&apos;s limit of open files is too low for that, nothing is sent, and
    the number that would work is named.

OPTIONS
    -n, --count COUNT
        Requests under each strategy in each round: 1 to 1000000.
        Default: 100.
    -c, --concurrency CONCURRENCY
        Requests that the concurrent strategy has in flight: 1 to 1000.
        Default: COUNT, at most 100.
    --threads W
        Worker threads of the threads strategy: 1 to 1000. Default: the
        number of processors + 4, at most 32; here %1.
    --strategies LIST
        Which strategies run, separated by commas. Default: all three.
    --rounds R
        How often each strategy runs: 1 to 1000. With several rounds the
        order of the strategies is shuffled, balanced over the rounds; from
        three rounds on verdicts and 95 % intervals rest on whole rounds.
        Default: 1.
    --warmup K
        Requests that each lane sends before its batch is timed: 0 to 1000.
        They are not recorded. Default: 0.
    --timeout SECONDS
        For one whole request, until its last byte: 0.001 to 3600.
        Default: 30.
    --max-redirects N
        Redirects that are followed: 0 to 50. Default: 0, a redirect is the
        answer.
    --new-connections
        Opens a connection for each request instead of keeping it alive.
    --client LIST
        What sends the requests, separated by commas: qt (Qt Network), curl
        (libcurl). With both, every strategy runs with each. Default: qt.
    --http2
        HTTP/2, where an https server agrees; over http it is spoken at once.
    --insecure
        Accepts any certificate, also one that is expired or another host&apos;s.
    --cacert FILE
        Trusts the certificates in FILE (PEM), too.
    --demo
        Runs against the built-in demo server, 50 ms a request.
    --csv FILE
        Writes a row for every request, failed ones included.
    --summary-csv FILE
        Writes a row for every strategy, with the figures of the report.
    --json FILE
        Writes the whole run; the desktop program can open it again.
    --hgrm PREFIX
        Writes the latencies by percentile, in milliseconds, as HdrHistogram
        does and its plotter reads: a file for every strategy and client,
        PREFIX.concurrent-qt.hgrm.
    --history DATABASE
        Records the run in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    --figures-only
        Keeps the figures of the run in the history, not all of its requests.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

FILES
    A file is written whole or not at all: if anything fails, an older file
    of that name stays as it was. Before anything is sent, it is checked that
    the files can be written. CSV is RFC 4180: UTF-8, CRLF, a decimal point
    and a header line, whatever the language.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, in which case nothing was sent; or output that could not
         be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written. A second signal ends the program at once.

EXAMPLES
    loopscope-cli compare --demo
    loopscope-cli compare http://127.0.0.1:8080/ -n 1000 -c 50 --rounds 5
    loopscope-cli compare http://127.0.0.1:8080/ --csv requests.csv --quiet
</source>
        <translation>名稱
    loopscope-cli compare - 同樣的請求，逐一送出與一次全部送出的比較

語法
    loopscope-cli compare URL [-n COUNT] [-c CONCURRENCY] [--threads W]
                  [--strategies sequential,concurrent,threads] [--rounds R]
                  [--warmup K] [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt,curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE]
                  [--summary-csv FILE] [--json FILE] [--hgrm PREFIX]
                  [--history DATABASE] [--figures-only] [--quiet]
    loopscope-cli compare --demo [OPTIONS]

說明
    以每種策略各送出 COUNT 個 GET 請求到 URL。全部結束後，每種策略印出一行，
    包含其總時間和比循序快多少倍，再印出延遲的百分位數、用戶端所能提供的各
    階段時間、直方圖，以及依狀態碼或錯誤統計的失敗請求。總數在 1,000 個請求
    以內時，每個請求結束時也會印出一行。標準錯誤輸出為終端機時，會在其中顯示
    進度。

    URL 必須是絕對的 http 或 https URL。其中的 user:password 會隨每個請求
    送出，但不會顯示，也不會寫入任何檔案。

    sequential  循序：await 每個請求完成後，才送出下一個
    concurrent  並行：單一事件迴圈上的協程，最多同時 CONCURRENCY 個
    threads     執行緒：由 W 個工作執行緒發出的阻塞式呼叫

    COUNT、輪數、策略數與用戶端數的乘積最多為一千萬。同時進行多少個請求，
    就會開啟多少條連線：若系統的開啟檔案數上限不足，就不會送出任何請求，
    並指出可行的數目。

選項
    -n, --count COUNT
        每種策略在每一輪送出的請求數：1 到 1000000。預設：100。
    -c, --concurrency CONCURRENCY
        並行策略同時進行的請求數：1 到 1000。預設：COUNT，最多 100。
    --threads W
        執行緒策略的工作執行緒數：1 到 1000。預設：處理器數 + 4，最多 32；
        在這台電腦上為 %1。
    --strategies LIST
        要執行的策略，以逗號分隔。預設：三種全部執行。
    --rounds R
        每種策略執行的次數：1 到 1000。執行多輪時，策略的順序會隨機排列，並在
        各輪之間保持平衡；三輪以上時，結論與 95 % 信賴區間以整輪為單位計算。
        預設：1。
    --warmup K
        每個通道在批次開始計時前送出的請求數：0 到 1000。這些請求不會列入
        紀錄。預設：0。
    --timeout SECONDS
        單一請求直到最後一個位元組的完整時間：0.001 到 3600。預設：30。
    --max-redirects N
        跟隨重新導向的次數：0 到 50。預設：0，直接以重新導向作為回應。
    --new-connections
        每個請求都建立新連線，不使用 keep-alive。
    --client LIST
        送出請求的用戶端，以逗號分隔：qt (Qt Network)、curl (libcurl)。
        兩者並列時，每種策略會以兩個用戶端各執行一次。預設：qt。
    --http2
        使用 HTTP/2：https 時須經伺服器同意；http 時一開始就使用。
    --insecure
        接受任何憑證，包括已過期或屬於其他主機的憑證。
    --cacert FILE
        另外信任 FILE (PEM) 中的憑證。
    --demo
        對內建的示範伺服器執行，每個請求 50 ms。
    --csv FILE
        每個請求寫入一列，包含失敗的請求。
    --summary-csv FILE
        每種策略寫入一列，包含報告中的各項數值。
    --json FILE
        寫入完整的執行結果；桌面程式可以再次開啟。
    --hgrm PREFIX
        以 HdrHistogram 的格式寫入各百分位數的延遲（毫秒），可供其繪圖工具
        讀取：每種策略與用戶端各一個檔案，例如 PREFIX.concurrent-qt.hgrm。
    --history DATABASE
        將這次執行寫入歷史紀錄：SQLite 檔案的路徑，或
        postgresql://[USER@][HOST][:PORT]/NAME。預設：不寫入。
    --figures-only
        歷史紀錄只保留這次執行的數據，不保留所有請求。
    -q, --quiet
        除了失敗的原因之外，不印出任何內容。
    -h, --help
        印出這份說明。

檔案
    檔案只會完整寫入，否則完全不寫入：一旦失敗，原有的同名檔案會維持原狀。
    送出任何請求之前，會先檢查這些檔案是否可以寫入。CSV 採用 RFC 4180：
    UTF-8、CRLF、以句點為小數點並附標題列，與語言無關。

結束狀態
    0    每個請求都得到回應，不論 HTTP 狀態碼為何
    1    有些請求沒有得到回應
    2    用法錯誤，此時不會送出任何請求；或有輸出無法寫入
    130  被中斷 (SIGINT、SIGTERM)；到當時為止測得的資料仍會回報並寫入檔案。
         再次收到訊號時，程式會立即結束。

範例
    loopscope-cli compare --demo
    loopscope-cli compare http://127.0.0.1:8080/ -n 1000 -c 50 --rounds 5
    loopscope-cli compare http://127.0.0.1:8080/ --csv requests.csv --quiet
</translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli lab - see coroutines run

SYNOPSIS
    loopscope-cli lab
    loopscope-cli lab PRESET [--url URL] [OPTIONS]
    loopscope-cli lab [--delay SECONDS:TEXT] [--request URL] [--repeat K] ...
                  [OPTIONS]

DESCRIPTION
    Runs a list of coroutines on an event loop and prints what they say as
    they begin and end, then the total time and, in two sentences, why it is
    what it is. Without arguments, lists the presets.

    PRESET is one of the programs of a first look at Python&apos;s asyncio. Without
    one, the list is made of the following, in this order; at most 10000
    coroutines.

    --delay SECONDS:TEXT
        Says TEXT, waits 0 to 86400 seconds, and says that it has finished.
    --request URL
        Sends one GET request over a connection of its own. The URL may be
        demo, for the built-in demo server, 50 ms a request.
    --repeat K
        Repeats the one before: 1 to 10000 times.

OPTIONS
    --url URL
        Where the requests of a preset go. Default: the built-in demo server.
    --drive DRIVE
        one-by-one   awaits each coroutine before the next begins
        together     makes tasks of all and waits for all (default)
        made-first   makes tasks of all, then awaits one after the other
        bounded      N workers take the coroutines from one list
        thread-pool  each coroutine blocks one of N threads
    --limit N
        For bounded and thread-pool: 1 to 1000. Default: the number of
        processors + 4, at most 32; here %1.
    --lines LINES
        start-and-finish  a line when a coroutine begins and ends (default)
        durations         a line when it ends, with the seconds it took
    --timeout SECONDS
        For one whole request: 0.001 to 3600. Default: 30.
    --history DATABASE
        Records it in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    --code
        Runs nothing, but prints the same as a program, in C++ with QCoro and
        in Python. Where the demo server is meant, it is taken to be on port
        8080: loopscope-cli serve --port 8080.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

EXIT STATUS
    0    it ran to its end, and every request was answered
    1    some requests were not answered
    2    bad usage, in which case nothing ran; or output that could not be
         written
    130  interrupted (SIGINT, SIGTERM)

EXAMPLES
    loopscope-cli lab together
    loopscope-cli lab together --drive one-by-one
    loopscope-cli lab --delay 2:hello --delay 1:world --request demo
    loopscope-cli lab --request demo --repeat 100 --drive bounded --limit 10
</source>
        <translation>名稱
    loopscope-cli lab - 看看協程如何執行

語法
    loopscope-cli lab
    loopscope-cli lab PRESET [--url URL] [OPTIONS]
    loopscope-cli lab [--delay SECONDS:TEXT] [--request URL] [--repeat K] ...
                  [OPTIONS]

說明
    在事件迴圈上執行一份協程清單，印出各協程開始與結束時輸出的內容，再印出
    總時間，並以兩句話說明為什麼是這個時間。不加引數時，列出所有內建程式。

    PRESET 是初探 Python asyncio 時的程式之一。未指定時，清單由下列選項依序
    組成；最多 10000 個協程。

    --delay SECONDS:TEXT
        輸出 TEXT，等待 0 到 86400 秒，再輸出已完成。
    --request URL
        以專用的連線送出一個 GET 請求。URL 可填 demo，表示內建的示範伺服器，
        每個請求 50 ms。
    --repeat K
        重複前一個協程：1 到 10000 次。

選項
    --url URL
        內建程式的請求要送往何處。預設：內建的示範伺服器。
    --drive DRIVE
        one-by-one   等待（await）每個協程完成後，下一個才開始
        together     全部建立為工作（Task），並一起等待（預設）
        made-first   先全部建立為工作，再逐一等待
        bounded      由 N 個工作單元從同一份清單取用協程
        thread-pool  每個協程阻塞 N 個執行緒中的一個
    --limit N
        用於 bounded 和 thread-pool：1 到 1000。預設：處理器數 + 4，最多 32；
        在這台電腦上為 %1。
    --lines LINES
        start-and-finish  協程開始與結束時各印一行（預設）
        durations         協程結束時印一行，附上所花的秒數
    --timeout SECONDS
        單一請求的完整時間：0.001 到 3600。預設：30。
    --history DATABASE
        將這次執行寫入歷史紀錄：SQLite 檔案的路徑，或
        postgresql://[USER@][HOST][:PORT]/NAME。預設：不寫入。
    --code
        不執行，而是印出相同內容的程式：使用 QCoro 的 C++ 程式與 Python 程式。
        需要示範伺服器時，假定它使用通訊埠 8080：
        loopscope-cli serve --port 8080。
    -q, --quiet
        除了失敗的原因之外，不印出任何內容。
    -h, --help
        印出這份說明。

結束狀態
    0    已執行完畢，且每個請求都得到回應
    1    有些請求沒有得到回應
    2    用法錯誤，此時不會執行任何內容；或有輸出無法寫入
    130  被中斷 (SIGINT、SIGTERM)

範例
    loopscope-cli lab together
    loopscope-cli lab together --drive one-by-one
    loopscope-cli lab --delay 2:hello --delay 1:world --request demo
    loopscope-cli lab --request demo --repeat 100 --drive bounded --limit 10
</translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli monitor - watch endpoints, remember, and tell

SYNOPSIS
    loopscope-cli monitor FILE [--history DATABASE | --no-history]
                  [--keep-ticks DAYS] [--metrics-port PORT]
                  [--duration SECONDS] [--quiet]

DESCRIPTION
    Sends a small batch of requests to each endpoint in FILE at its interval,
    until it is told to stop. For each such tick it prints a line once the
    tick is safe in the history: when it started (UTC), what it says (up,
    degraded, down), the name, percentiles of the latency, and how many of
    its requests failed. A change of state is a line of its own, and runs the
    command and calls the hook that FILE may have. The end is a table.

    FILE is JSON; this is the smallest one:

        {&quot;format&quot;: &quot;loopscope-watches&quot;, &quot;version&quot;: 1,
         &quot;watches&quot;: [{&quot;url&quot;: &quot;http://127.0.0.1:8080/&quot;, &quot;interval&quot;: &quot;30s&quot;}]}

    docs/monitoring.md describes all of it, and the desktop program writes
    such files. Where something in FILE is wrong or not known, nothing starts.

    A tick that should have been, but this program was stopped or the machine
    slept, is counted as missed: the history shows a gap.

OPTIONS
    --history DATABASE
        Where ticks and changes are kept: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. A password is taken from
        ~/.pgpass or the system, and never from here. What PostgreSQL cannot
        take now is kept on this machine and delivered later.
        Default: the file that the desktop program uses.
    --no-history
        Keeps nothing, and prints each tick at once.
    --keep-ticks DAYS
        Drops ticks from the history that are older than that, and leaves
        their hours and days: 1 to 36500. Default: this program drops none.
    --metrics-port PORT
        Serves the figures in Prometheus&apos; text format at
        http://127.0.0.1:PORT/metrics: 1 to 65535; 0 picks a free port.
    --duration SECONDS
        Stops after that time: 0.1 to 31622400. Default: never.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

SIGNALS
    SIGTERM  the usual end: what has ended is written, what is in flight is
             dropped; command and hook have 10 s more to tell of it
    SIGINT   the same with another exit status; a second signal of either
             kind ends the program at once, and commands that run with it
    SIGHUP   reads FILE again; watches that stay the same go on undisturbed.
             Where something is wrong with it, that is said, and the list
             that was read before goes on.

EXIT STATUS
    0    SIGTERM, or the end of --duration; whatever the endpoints answered
    2    bad usage, FILE or history cannot be used, the port is taken, or
         output that could not be written
    130  SIGINT

EXAMPLES
    loopscope-cli monitor watches.json
    loopscope-cli monitor watches.json --no-history --duration 60
    loopscope-cli monitor watches.json --history postgresql://db/loopscope
                  --metrics-port 9464 --quiet
</source>
        <translation>名稱
    loopscope-cli monitor - 監看端點、保存紀錄並發出通知

語法
    loopscope-cli monitor FILE [--history DATABASE | --no-history]
                  [--keep-ticks DAYS] [--metrics-port PORT]
                  [--duration SECONDS] [--quiet]

說明
    依各端點的間隔，對 FILE 中的每個端點送出一小批請求，直到收到停止的訊號。
    每一次這樣的檢查，都會在安全寫入歷史紀錄之後印出一行：開始時間 (UTC)、
    結果（正常、降級、中斷）、名稱、延遲的百分位數，以及失敗的請求數。狀態
    改變時會另外印出一行，並執行 FILE 中可指定的指令、呼叫其中的 Webhook。
    最後印出一份統計表。

    FILE 為 JSON；最精簡的內容如下：

        {&quot;format&quot;: &quot;loopscope-watches&quot;, &quot;version&quot;: 1,
         &quot;watches&quot;: [{&quot;url&quot;: &quot;http://127.0.0.1:8080/&quot;, &quot;interval&quot;: &quot;30s&quot;}]}

    完整的說明請見 docs/monitoring.md；桌面程式也可以寫出這種檔案。FILE 中若有
    錯誤或無法辨識的內容，就不會啟動。

    應該執行檢查時，若本程式已停止或電腦正在睡眠，該次檢查會記為漏掉：在歷史
    紀錄中顯示為空白。

選項
    --history DATABASE
        檢查與狀態改變的存放位置：SQLite 檔案的路徑，或
        postgresql://[USER@][HOST][:PORT]/NAME。密碼取自 ~/.pgpass 或系統，
        絕不會取自此處。PostgreSQL 暫時無法接收的資料，會保留在這台電腦上，
        稍後再送達。
        預設：桌面程式所使用的檔案。
    --no-history
        不保存任何資料，每次檢查結束時立即印出。
    --keep-ticks DAYS
        從歷史紀錄中刪除超過此天數的檢查，只留下每小時與每日的彙總：1 到
        36500。預設：本程式不刪除任何檢查。
    --metrics-port PORT
        以 Prometheus 的文字格式，在 http://127.0.0.1:PORT/metrics 提供各項
        數值：1 到 65535；0 表示自動選用任一可用的通訊埠。
    --duration SECONDS
        經過這段時間後停止：0.1 到 31622400。預設：不停止。
    -q, --quiet
        除了失敗的原因之外，不印出任何內容。
    -h, --help
        印出這份說明。

訊號
    SIGTERM  正常的結束方式：已結束的檢查會寫入，進行中的則捨棄；指令與
             Webhook 另有 10 秒的時間完成通知
    SIGINT   相同，但結束狀態不同；再次收到這兩種訊號之一時，程式與執行中的
             指令會立即結束
    SIGHUP   重新讀取 FILE；未變更的監看項目會繼續執行，不受影響。若 FILE 有
             錯誤，會指出錯誤，並繼續使用先前讀取的清單。

結束狀態
    0    收到 SIGTERM，或 --duration 的時間已到；不論端點的回應為何
    2    用法錯誤、無法使用 FILE 或歷史紀錄、通訊埠已被使用，或有輸出無法寫入
    130  收到 SIGINT

範例
    loopscope-cli monitor watches.json
    loopscope-cli monitor watches.json --no-history --duration 60
    loopscope-cli monitor watches.json --history postgresql://db/loopscope
                  --metrics-port 9464 --quiet
</translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli sweep - how many at once is best?

SYNOPSIS
    loopscope-cli sweep URL [--max C | --concurrency LIST]
                  [-n COUNT | --seconds S] [--rounds R] [--warmup K]
                  [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt|curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE] [--json FILE]
                  [--history DATABASE] [--quiet]
    loopscope-cli sweep --demo [OPTIONS]

DESCRIPTION
    Sends GET requests to URL in steps, each with more of them in flight, and
    prints a line for each step as it ends: the requests answered OK in a
    second, percentiles of the latency, and whether this program rather than
    the server was the bottleneck. Progress is shown on standard error when
    that is a terminal.

    In the end it prints the means over rounds with 95 % intervals, a chart,
    the Universal Scalability Law and Amdahl&apos;s law fitted to the steps, and
    the knee: from there on more requests in flight only wait. It says so
    where the steps do not support a fit or have no knee. Steps in which the
    client was the bottleneck are left out of both.

    A step is failing when more than 10 % of its requests were not answered
    with a status below 400. Three failing steps in a row end the sweep.

OPTIONS
    -m, --max C
        Doubles the requests in flight, from 1 up to C: 1 to 1000.
        Default: 64.
    -c, --concurrency LIST
        These numbers of requests in flight, separated by commas; 4..64
        doubles from 4 to 64, and 10..50+10 goes by tens. At most 100.
    -n, --count COUNT
        Requests in each step: from the largest number in flight to 1000000.
    --seconds S
        How long each step sends requests: 0.1 to 600. What is in flight
        then still ends. Default: 1.
    --rounds R
        How often all steps are made: 1 to 100. From two on the intervals
        are over rounds, with one they are within the step. Default: 3.
    --warmup K
        Requests that each lane sends before its step is timed: 0 to 1000.
        They are not recorded. Default: 1.
    --timeout SECONDS
        For one whole request, until its last byte: 0.001 to 3600.
        Default: 30.
    --max-redirects N
        Redirects that are followed: 0 to 50. Default: 0, a redirect is the
        answer.
    --new-connections
        Opens a connection for each request instead of keeping it alive.
    --client CLIENT
        What sends the requests: qt (Qt Network) or curl (libcurl), which
        needs less CPU time. Default: curl.
    --http2
        HTTP/2, where an https server agrees; over http it is spoken at once.
    --insecure
        Accepts any certificate, also one that is expired or another host&apos;s.
    --cacert FILE
        Trusts the certificates in FILE (PEM), too.
    --demo
        Runs against the built-in demo server, 50 ms a request.
    --csv FILE
        Writes a row for every step of every round.
    --json FILE
        Writes the whole sweep with its fits; the desktop program can open it
        again.
    --history DATABASE
        Records it in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, in which case nothing was sent; or output that could not
         be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written. A second signal ends the program at once.

EXAMPLES
    loopscope-cli sweep --demo
    loopscope-cli sweep http://127.0.0.1:8080/ --max 256 --seconds 5
    loopscope-cli sweep http://127.0.0.1:8080/ -c 1,2,4,10..50+10 --json s.json
</source>
        <translation>名稱
    loopscope-cli sweep - 同時進行多少個請求最好？

語法
    loopscope-cli sweep URL [--max C | --concurrency LIST]
                  [-n COUNT | --seconds S] [--rounds R] [--warmup K]
                  [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt|curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE] [--json FILE]
                  [--history DATABASE] [--quiet]
    loopscope-cli sweep --demo [OPTIONS]

說明
    分步送出 GET 請求到 URL，每一步同時進行的請求數都比前一步多；每一步結束時
    印出一行：每秒成功回應的請求數、延遲的百分位數，以及瓶頸是否在本程式而非
    伺服器。標準錯誤輸出為終端機時，會在其中顯示進度。

    最後印出各輪的平均值與 95 % 信賴區間、圖表、以各步擬合的通用可擴展性定律
    （USL）與阿姆達爾定律，以及拐點：從拐點起，再增加同時進行的請求數只會增加
    等待。若各步的資料不足以擬合或沒有拐點，也會指出。瓶頸在用戶端的步不列入
    擬合與拐點的計算。

    一步之中，若有超過 10 % 的請求未得到狀態碼低於 400 的回應，該步即視為
    失敗。連續三步失敗時，掃描即結束。

選項
    -m, --max C
        同時進行的請求數從 1 起逐步加倍，直到 C：1 到 1000。預設：64。
    -c, --concurrency LIST
        指定各步同時進行的請求數，以逗號分隔；4..64 表示從 4 加倍到 64，
        10..50+10 表示每次加 10。最多 100 個。
    -n, --count COUNT
        每一步的請求數：從最大的同時請求數到 1000000。
    --seconds S
        每一步送出請求的時間長度：0.1 到 600。屆時仍在進行中的請求會執行到
        結束。預設：1。
    --rounds R
        所有步執行的次數：1 到 100。兩輪以上時，信賴區間以輪為單位計算；只有
        一輪時，以該步之內的資料計算。預設：3。
    --warmup K
        每個通道在該步開始計時前送出的請求數：0 到 1000。這些請求不會列入
        紀錄。預設：1。
    --timeout SECONDS
        單一請求直到最後一個位元組的完整時間：0.001 到 3600。預設：30。
    --max-redirects N
        跟隨重新導向的次數：0 到 50。預設：0，直接以重新導向作為回應。
    --new-connections
        每個請求都建立新連線，不使用 keep-alive。
    --client CLIENT
        送出請求的用戶端：qt (Qt Network) 或 curl (libcurl)，後者耗用的 CPU
        時間較少。預設：curl。
    --http2
        使用 HTTP/2：https 時須經伺服器同意；http 時一開始就使用。
    --insecure
        接受任何憑證，包括已過期或屬於其他主機的憑證。
    --cacert FILE
        另外信任 FILE (PEM) 中的憑證。
    --demo
        對內建的示範伺服器執行，每個請求 50 ms。
    --csv FILE
        每一輪的每一步寫入一列。
    --json FILE
        寫入完整的掃描結果及其擬合；桌面程式可以再次開啟。
    --history DATABASE
        將這次掃描寫入歷史紀錄：SQLite 檔案的路徑，或
        postgresql://[USER@][HOST][:PORT]/NAME。預設：不寫入。
    -q, --quiet
        除了失敗的原因之外，不印出任何內容。
    -h, --help
        印出這份說明。

結束狀態
    0    每個請求都得到回應，不論 HTTP 狀態碼為何
    1    有些請求沒有得到回應
    2    用法錯誤，此時不會送出任何請求；或有輸出無法寫入
    130  被中斷 (SIGINT、SIGTERM)；到當時為止測得的資料仍會回報並寫入檔案。
         再次收到訊號時，程式會立即結束。

範例
    loopscope-cli sweep --demo
    loopscope-cli sweep http://127.0.0.1:8080/ --max 256 --seconds 5
    loopscope-cli sweep http://127.0.0.1:8080/ -c 1,2,4,10..50+10 --json s.json
</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistogramChart</name>
    <message>
        <source>requests</source>
        <comment>axis of a chart: how many</comment>
        <translation>請求數</translation>
    </message>
    <message>
        <source>latency</source>
        <comment>axis of a chart</comment>
        <translation>延遲</translation>
    </message>
    <message>
        <source>← %1 faster than %2</source>
        <comment>how many requests; a duration</comment>
        <translation>← %1 個快於 %2</translation>
    </message>
    <message>
        <source>%1 slower than %2 →</source>
        <comment>how many requests; a duration</comment>
        <translation>%1 個慢於 %2 →</translation>
    </message>
    <message>
        <source>Every strategy with answers is switched off above.</source>
        <translation>上方已關閉所有已有回應的策略。</translation>
    </message>
    <message>
        <source>The latency of every answered request appears here.</source>
        <translation>這裡會顯示每個有回應的請求的延遲。</translation>
    </message>
    <message>
        <source>%1: %2 requests from %3 to %4</source>
        <comment>a strategy; how many; two durations</comment>
        <translation>%1：%2 個請求，%3 到 %4</translation>
    </message>
    <message>
        <source>Latency histogram</source>
        <translation>延遲直方圖</translation>
    </message>
    <message>
        <source>Scale of the latency axis</source>
        <translation>延遲軸的刻度</translation>
    </message>
</context>
<context>
    <name>Loopscope::History</name>
    <message>
        <source>The history could not be read: %1</source>
        <translation>無法讀取歷史紀錄：%1</translation>
    </message>
    <message>
        <source>The history is closed.</source>
        <translation>歷史紀錄已關閉。</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryActions</name>
    <message>
        <source>Select a run first.</source>
        <translation>請先選取一次執行。</translation>
    </message>
    <message>
        <source>Select one run only.</source>
        <translation>請只選取一次執行。</translation>
    </message>
    <message>
        <source>Its requests were not kept, only its figures.</source>
        <translation>它的請求沒有保留，只有數據。</translation>
    </message>
    <message>
        <source>Something is being measured: stop it, or wait for its end.</source>
        <translation>正在測量：請停止，或等待結束。</translation>
    </message>
    <message>
        <source>Only runs can be compared, no sweeps and no runs of the Lab.</source>
        <translation>只能比較一般的執行，不能比較掃描或實驗室執行。</translation>
    </message>
    <message>
        <source>Select two or more runs first.</source>
        <translation>請先選取兩次以上的執行。</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n run(s).</source>
        <translation>
            <numerusform>最多選取 %n 次執行。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>再次開啟(&amp;O)</translation>
    </message>
    <message>
        <source>Show it as it was, with its requests (Return)</source>
        <translation>照原樣顯示，連同其請求 (Return)</translation>
    </message>
    <message>
        <source>Run A&amp;gain</source>
        <translation>再次執行(&amp;G)</translation>
    </message>
    <message>
        <source>Fill the form with what it did, so that it can be run again</source>
        <translation>把它當時的設定填入表單，以便再次執行</translation>
    </message>
    <message>
        <source>&amp;Compare with Baseline</source>
        <translation>與基準比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Show the selected runs side by side (Ctrl+Return)</source>
        <translation>並排顯示所選的執行 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消釘選(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin as Baseline</source>
        <translation>釘選為基準(&amp;P)</translation>
    </message>
    <message>
        <source>Others are compared with a pinned run, and it is always kept (Ctrl+D)</source>
        <translation>其他執行會與釘選的執行比較，而釘選的執行會一直保留 (Ctrl+D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete what is selected; that can be undone (Del)</source>
        <translation>刪除所選的項目；可以復原 (Del)</translation>
    </message>
    <message>
        <source>Only runs can be a baseline, no sweeps and no runs of the Lab.</source>
        <translation>只有執行能釘選為基準，掃描與實驗室執行不能。</translation>
    </message>
    <message>
        <source>Select one run of each URL only: a URL has one baseline.</source>
        <translation>每個 URL 請只選取一次執行：一個 URL 只有一個基準。</translation>
    </message>
    <message>
        <source>This run is the baseline of its URL: select another one as well.</source>
        <translation>這次執行就是其 URL 的基準：請再選取另一次執行。</translation>
    </message>
    <message>
        <source>The URL of this run has no baseline: pin one of its runs, or select another run as well.</source>
        <translation>這次執行的 URL 沒有基準：請釘選該 URL 的一次執行，或再選取另一次執行。</translation>
    </message>
    <message>
        <source>Compare it with the baseline of its URL, of %1 (Ctrl+Return)</source>
        <comment>a moment</comment>
        <translation>與其 URL 於 %1 的基準比較（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Only runs can be compared: select a second one, and no sweeps and no runs of the Lab.</source>
        <translation>只能比較一般的執行：請再選取一次執行，並且不要選取掃描或實驗室執行。</translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: select at most %n run(s), and nothing else.</source>
        <translation>
            <numerusform>只能比較一般的執行：最多選取 %n 次執行，並且不要選取其他項目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only runs can be compared: leave out the sweeps and the runs of the Lab.</source>
        <translation>只能比較一般的執行：請取消選取掃描與實驗室執行。</translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: leave out the %n sweep(s).</source>
        <comment>how many are selected</comment>
        <translation>
            <numerusform>只能比較一般的執行：請取消選取那 %n 次掃描。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only runs can be compared: leave out the %n run(s) of the Lab.</source>
        <comment>how many are selected</comment>
        <translation>
            <numerusform>只能比較一般的執行：請取消選取那 %n 次實驗室執行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryDatabaseText</name>
    <message>
        <source>it does not know this Loopscope any more</source>
        <translation>資料庫已不認得這個 Loopscope</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryDetails</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已選取 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未選取任何項目</translation>
    </message>
    <message>
        <source>Select a run to see more of it, and to write a note.</source>
        <translation>選取一次執行，即可看到更多內容並撰寫備註。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>，%1 個失敗</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>在結束前被停止</translation>
    </message>
    <message>
        <source>Pinned as baseline</source>
        <translation>已釘選為基準</translation>
    </message>
    <message>
        <source>Measured by %1</source>
        <comment>a machine</comment>
        <translation>由 %1 測量</translation>
    </message>
    <message>
        <source>Its figures are kept, its requests are not</source>
        <translation>保留了數據，沒有保留請求</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>標籤(&amp;T)</translation>
    </message>
    <message>
        <source>release, nightly</source>
        <comment>tags as an example</comment>
        <translation>release, nightly</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>以逗號分隔</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>備註(&amp;O)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>What was special about it?</source>
        <translation>這次有什麼特別之處？</translation>
    </message>
    <message>
        <source>Select one only to see more of it, and to write a note.</source>
        <translation>只選取一項，就能看到更多內容並寫下備註。</translation>
    </message>
    <message>
        <source>They can be compared, exported and deleted together.</source>
        <translation>這些項目可以互相比較，也可以一起匯出或刪除。</translation>
    </message>
    <message>
        <source>They can be exported and deleted together. %1</source>
        <comment>%1: why they cannot be compared</comment>
        <translation>這些項目可以一起匯出或刪除。%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryExports</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 檔案 (*.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export into a Folder</source>
        <translation>匯出到資料夾</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>寫入中…</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s)</source>
        <translation>
            <numerusform>已寫入 %n 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; of %n the requests were not kept</source>
        <comment>continues: Wrote 3 files</comment>
        <translation>
            <numerusform>；其中 %n 項的請求沒有保留</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>無法寫入檔案</translation>
    </message>
    <message>
        <source>Selected &amp;Runs as JSON…</source>
        <translation>將所選的執行匯出為 JSON(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;List of the Selected as CSV…</source>
        <translation>將所選項目的清單匯出為 CSV(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Comparison as CSV…</source>
        <translation>將比較結果匯出為 CSV(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryFiles</name>
    <message>
        <source>What the history kept of it cannot be opened: %1</source>
        <translation>無法開啟歷史紀錄所保留的內容：%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryFilterBar</name>
    <message>
        <source>Any tag</source>
        <translation>任何標籤</translation>
    </message>
    <message>
        <source>Search URL, result, note and tags</source>
        <translation>搜尋 URL、結果、備註與標籤</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>All of these words must be there (Ctrl+F)</source>
        <translation>必須包含全部這些字詞 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Part of the URL</source>
        <translation>URL 的一部分</translation>
    </message>
    <message>
        <source>Filter by URL</source>
        <translation>依 URL 篩選</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任何種類</translation>
    </message>
    <message>
        <source>Filter by kind</source>
        <translation>依種類篩選</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>依標籤篩選</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Between …</source>
        <comment>two dates</comment>
        <translation>指定期間…</translation>
    </message>
    <message>
        <source>Filter by date</source>
        <translation>依日期篩選</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>從這一天起</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>到這一天為止</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部顯示</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryModel</name>
    <message>
        <source>%1, pinned as baseline</source>
        <comment>a moment</comment>
        <translation>%1，已釘選為基準</translation>
    </message>
    <message>
        <source>Pinned as baseline</source>
        <translation>已釘選為基準</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>它在結束前被停止。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>Run, Sweep or Lab</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>requests</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Machine</source>
        <comment>that measured</comment>
        <translation>電腦</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryPage</name>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>entries of a list</comment>
        <translation>
            <numerusform>最新的 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>No history is open.</source>
        <translation>尚未開啟歷史紀錄。</translation>
    </message>
    <message>
        <source>The history cannot be read, and nothing is kept.</source>
        <translation>無法讀取歷史紀錄，因此不會保留任何資料。</translation>
    </message>
    <message>
        <source>Opening the history …</source>
        <translation>正在開啟歷史紀錄…</translation>
    </message>
    <message>
        <source>Every run, sweep and Lab run will be listed here, with its result, to look it up again and to compare it with others.</source>
        <translation>每一次執行、掃描與實驗室執行都會連同結果列在這裡，方便日後查閱並互相比較。</translation>
    </message>
    <message>
        <source>Nothing matches what you search for.</source>
        <translation>沒有符合搜尋條件的項目。</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在開啟 %1…</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>無法開啟</translation>
    </message>
    <message>
        <source>Nothing was measured in the run of %1; choose another one.</source>
        <comment>a moment</comment>
        <translation>%1 的執行沒有測得任何資料；請選擇另一次。</translation>
    </message>
    <message>
        <source>The runs could not be compared</source>
        <translation>無法比較這些執行</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) deleted.</source>
        <translation>
            <numerusform>已刪除 %n 項。</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>複製(&amp;Y)</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>測量紀錄</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>顯示更多</translation>
    </message>
    <message>
        <source>List older ones, too</source>
        <translation>一併列出較舊的項目</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Save what is selected (Ctrl+E)</source>
        <translation>儲存所選的項目 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Bring it back (Ctrl+Z)</source>
        <translation>還原刪除的項目 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>What it holds is listed as soon as it can be read again.</source>
        <comment>a history</comment>
        <translation>能再次讀取時，就會列出其內容。</translation>
    </message>
    <message>
        <source>Make that one the baseline again (Ctrl+Z)</source>
        <translation>將原來那次執行改回基準 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>The run of %1 is no longer the baseline of %2: a URL has one.</source>
        <comment>a moment</comment>
        <translation>%1 的那次執行不再是 %2 的基準：一個 URL 只有一個基準。</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryProbe</name>
    <message>
        <source>There is a history: %1, %2.</source>
        <comment>%1: how many runs; %2: how many watches</comment>
        <translation>已有歷史紀錄：%1、%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次執行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es)</source>
        <translation>
            <numerusform>%n 個監看項目</numerusform>
        </translation>
    </message>
    <message>
        <source>No history can be begun there: the folder %1 may not be written. Change its permissions, or choose another place.</source>
        <translation>無法在該處建立歷史紀錄：沒有寫入資料夾 %1 的權限。請變更其權限，或選擇另一個位置。</translation>
    </message>
    <message>
        <source>There is no file yet; a new history will be begun.</source>
        <translation>檔案尚不存在；將建立新的歷史紀錄。</translation>
    </message>
    <message>
        <source>%1 is not a file; choose another place.</source>
        <translation>%1 不是檔案；請選擇另一個位置。</translation>
    </message>
    <message>
        <source>%1 may not be read and written. Change its permissions, or choose another place.</source>
        <translation>沒有讀寫 %1 的權限。請變更其權限，或選擇另一個位置。</translation>
    </message>
    <message>
        <source>The file is empty; a new history will be begun.</source>
        <translation>檔案是空的；將建立新的歷史紀錄。</translation>
    </message>
    <message>
        <source>%1 is no sound history (%2). It would be set aside, and a new one begun; choose another file if that is not what you want.</source>
        <translation>%1 不是完好的歷史紀錄（%2）。它將被移到一旁，並建立新的歷史紀錄；若不希望如此，請選擇另一個檔案。</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2).</source>
        <translation>無法開啟 %1（%2）。</translation>
    </message>
    <message>
        <source>There is no history in the file yet; a new one will be begun.</source>
        <translation>檔案中還沒有歷史紀錄；將建立新的歷史紀錄。</translation>
    </message>
    <message>
        <source>There is no connection to %1: %2</source>
        <translation>無法連線到 %1：%2</translation>
    </message>
    <message>
        <source>There is no history yet; a new one will be begun.</source>
        <translation>還沒有歷史紀錄；將建立新的歷史紀錄。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers, but the history in it cannot be read: %2</source>
        <translation>PostgreSQL %1 有回應，但無法讀取其中的歷史紀錄：%2</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers, but you may not begin a history in the database %2. Its owner can allow it: GRANT CREATE ON DATABASE … TO ….</source>
        <translation>PostgreSQL %1 有回應，但您沒有在資料庫 %2 中建立歷史紀錄的權限。資料庫的擁有者可以授權：GRANT CREATE ON DATABASE … TO …。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers. %2</source>
        <extracomment>%2 is a sentence.</extracomment>
        <translation>PostgreSQL %1 有回應。%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryText</name>
    <message>
        <source>Run</source>
        <comment>something that was measured</comment>
        <translation>執行</translation>
    </message>
    <message>
        <source>Sweep</source>
        <comment>something that was measured</comment>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Lab</source>
        <comment>something that was measured</comment>
        <translation>實驗室</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>a time</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <comment>a time</comment>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>Loopscope::HistoryWorker</name>
    <message>
        <source>The history has not been written for so long that what is measured from now on is lost until it can be. %1</source>
        <translation>歷史紀錄太久未能寫入；在恢復寫入之前，從現在起測得的資料都會遺失。%1</translation>
    </message>
    <message>
        <source>The history is closed.</source>
        <translation>歷史紀錄已關閉。</translation>
    </message>
    <message numerus="yes">
        <source>The history is written again; %n piece(s) of it were lost.</source>
        <translation>
            <numerusform>歷史紀錄已恢復寫入；遺失了 %n 筆資料。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::HostConsent</name>
    <message>
        <source>Send load to another machine?</source>
        <translation>要對另一台電腦送出負載嗎？</translation>
    </message>
    <message>
        <source>%1 is not this machine.</source>
        <translation>%1 不是這台電腦。</translation>
    </message>
    <message>
        <source>Send Requests</source>
        <translation>送出請求</translation>
    </message>
    <message>
        <source>This run sends %1 requests, up to %2 at once.</source>
        <translation>這次執行會送出 %1 個請求，最多同時 %2 個。</translation>
    </message>
    <message>
        <source>This sweep sends as many requests as it can for %1, up to %2 at once.</source>
        <comment>%1: a duration</comment>
        <translation>這次掃描會在 %1 內盡可能送出最多的請求，最多同時 %2 個。</translation>
    </message>
    <message>
        <source>%1 Go on only if you may load this server. You will not be asked again for this host.</source>
        <comment>%1: a sentence</comment>
        <translation>%1請在獲准對此伺服器施加負載時才繼續。之後對此主機不會再次詢問。</translation>
    </message>
    <message numerus="yes">
        <source>This watch sends %n request(s) every %1, for as long as it is watched.</source>
        <comment>%1: a duration</comment>
        <translation>
            <numerusform>只要持續監看，這個監看項目每 %1 會送出 %n 個請求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) send %1 requests an hour, for as long as they are watched.</source>
        <translation>
            <numerusform>只要持續監看，這 %n 個監看項目每小時會送出 %1 個請求。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::Lab</name>
    <message>
        <source>A delay must be a number of seconds from 0 to %1; “%2” is not.</source>
        <translation>延遲必須是 0 到 %1 之間的秒數；「%2」不符合。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重複次數</translation>
    </message>
    <message>
        <source>The text is too long; use at most %1 characters.</source>
        <translation>文字過長；請最多使用 %1 個字元。</translation>
    </message>
    <message>
        <source>The list has %1 coroutines, repetitions included; use at most %2.</source>
        <translation>清單中有 %1 個協程（包含重複）；請最多使用 %2 個。</translation>
    </message>
    <message>
        <source>%1 requests would be in flight at once, and at most %2 can be; choose “%3”, or fewer requests.</source>
        <translation>這會同時進行 %1 個請求，但最多只能 %2 個；請選擇「%3」，或減少請求。</translation>
    </message>
    <message>
        <source>The list is empty; add a delay or a request.</source>
        <translation>清單是空的；請新增延遲或請求。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同時數量</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒數</translation>
    </message>
    <message>
        <source>Timeout in ms</source>
        <translation>逾時（毫秒）</translation>
    </message>
    <message>
        <source>Await one by one</source>
        <translation>逐一等待（await）</translation>
    </message>
    <message>
        <source>Tasks, waited together</source>
        <translation>建立工作，一起等待</translation>
    </message>
    <message>
        <source>Tasks made first, awaited after</source>
        <translation>先建立工作，再逐一等待</translation>
    </message>
    <message>
        <source>At most C at once</source>
        <comment>C is the field beside it</comment>
        <translation>最多同時 C 個</translation>
    </message>
    <message>
        <source>In a thread pool of W</source>
        <comment>W is the field beside it</comment>
        <translation>W 個執行緒的執行緒集區</translation>
    </message>
    <message>
        <source>Start and finish</source>
        <comment>which lines a coroutine prints</comment>
        <translation>開始與結束</translation>
    </message>
    <message>
        <source>Durations</source>
        <comment>which lines a coroutine prints</comment>
        <translation>所花時間</translation>
    </message>
    <message>
        <source>A run is on; stop it first.</source>
        <translation>正在執行中；請先停止。</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabCommand</name>
    <message>
        <source>Total time: %1 s</source>
        <translation>總時間：%1 s</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabEditor</name>
    <message>
        <source>Coroutines</source>
        <translation>協程</translation>
    </message>
    <message>
        <source>Add say_after(delay, text) below the current row (Insert)</source>
        <translation>在目前的列下方新增 say_after(delay, text) (Insert)</translation>
    </message>
    <message>
        <source>Add Delay</source>
        <translation>新增延遲</translation>
    </message>
    <message>
        <source>Add send_req(url) below the current row (Shift+Insert)</source>
        <translation>在目前的列下方新增 send_req(url) (Shift+Insert)</translation>
    </message>
    <message>
        <source>Add Request</source>
        <translation>新增請求</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再製</translation>
    </message>
    <message>
        <source>Duplicate the current row (Ctrl+D)</source>
        <translation>再製目前的列 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected rows (Delete)</source>
        <translation>移除選取的列 (Delete)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the current row up (Alt+Up)</source>
        <translation>將目前的列上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the current row down (Alt+Down)</source>
        <translation>將目前的列下移 (Alt+Down)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln coroutine(s)</source>
        <translation>
            <numerusform>%Ln 個協程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LabExplanation</name>
    <message>
        <source>coroutine</source>
        <comment>as in: each coroutine</comment>
        <translation>協程</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>So there is no wait yet of which the total could be made.</source>
        <translation>因此還沒有任何等待時間可以構成總時間。</translation>
    </message>
    <message>
        <source>The waits of those that had ended add up to %1, and the longest took %2.</source>
        <translation>已結束的協程，等待時間合計 %1，其中最長的為 %2。</translation>
    </message>
    <message>
        <source>There was only one coroutine, so nothing could overlap, and the total is its own wait: %1.</source>
        <translation>只有一個協程，沒有可以重疊的對象，因此總時間就是它本身的等待時間：%1。</translation>
    </message>
    <message>
        <source>Each %1 was a task, and all tasks waited at the same time, so the total is the longest wait: %2.</source>
        <translation>每個「%1」都是一個工作（Task），所有工作同時等待，因此總時間就是最長的等待時間：%2。</translation>
    </message>
    <message>
        <source>All tasks were made before main() awaited the first, so each %1 waited at the same time, and the total is the longest wait: %2.</source>
        <translation>main() 等待（await）第一個工作（Task）之前，所有工作都已建立，因此每個「%1」同時等待，總時間就是最長的等待時間：%2。</translation>
    </message>
    <message>
        <source>Each %1 was awaited before the next began, so the waits add up: %2.</source>
        <translation>每個「%1」都等待（await）完成後，下一個才開始，因此等待時間逐一相加：%2。</translation>
    </message>
    <message>
        <source>No more than %1 were to wait at once and there were only %2, so all waited at the same time, and the total is the longest wait: %3.</source>
        <translation>最多可有 %1 個同時等待，而總共只有 %2 個，因此全部同時等待，總時間就是最長的等待時間：%3。</translation>
    </message>
    <message>
        <source>Only one %1 at a time could wait, so the waits add up: %2.</source>
        <translation>一次只能有一個「%1」等待，因此等待時間逐一相加：%2。</translation>
    </message>
    <message>
        <source>At most %1 of the %2 waited at once, so it took %3 rounds of about %4 each: %5.</source>
        <translation>%2 個當中最多 %1 個同時等待，因此共需 %3 輪，每輪約 %4：%5。</translation>
    </message>
    <message>
        <source>At most %1 of the %2 waited at once, so the total cannot be less than all waits shared by %1, %3, nor than the longest, %4.</source>
        <translation>%2 個當中最多 %1 個同時等待，因此總時間不會少於所有等待時間由 %1 個分攤的 %3，也不會少於最長的等待時間 %4。</translation>
    </message>
    <message>
        <source>Each %1 blocked a thread of its own, and all threads waited at the same time, so the total is the longest wait: %2.</source>
        <translation>每個「%1」各自阻塞一個執行緒，所有執行緒同時等待，因此總時間就是最長的等待時間：%2。</translation>
    </message>
    <message>
        <source>Each %1 blocked the only thread, so the waits add up: %2.</source>
        <translation>每個「%1」都阻塞唯一的執行緒，因此等待時間逐一相加：%2。</translation>
    </message>
    <message>
        <source>Each %1 blocked one of %2 threads while it waited, so all %3 took %4 rounds of about %5 each: %6.</source>
        <translation>每個「%1」等待時都阻塞 %2 個執行緒中的一個，因此全部 %3 個共需 %4 輪，每輪約 %5：%6。</translation>
    </message>
    <message>
        <source>Each %1 blocked one of %2 threads while it waited, so the total cannot be less than all waits shared by %2, %3, nor than the longest, %4.</source>
        <translation>每個「%1」等待時都阻塞 %2 個執行緒中的一個，因此總時間不會少於所有等待時間由 %2 個執行緒分攤的 %3，也不會少於最長的等待時間 %4。</translation>
    </message>
    <message>
        <source>Another way to drive it would take as long; it takes two to overlap.</source>
        <translation>換成其他執行方式也一樣久；至少要有兩個才能重疊。</translation>
    </message>
    <message>
        <source>As tasks they would overlap and take %1, the longest of them.</source>
        <translation>若建立為工作（Task），等待時間就會重疊，只需要其中最長的 %1。</translation>
    </message>
    <message>
        <source>As tasks that await on the event loop they would block no thread, and all overlap: %1, the longest of them.</source>
        <translation>若改為在事件迴圈上等待（await）的工作（Task），就不會阻塞任何執行緒，並且全部重疊：只需要其中最長的 %1。</translation>
    </message>
    <message>
        <source>All at once they would take %1, the longest of them, and one by one %2.</source>
        <translation>全部同時進行只需要其中最長的 %1，逐一進行則需要 %2。</translation>
    </message>
    <message>
        <source>Awaited one by one the waits would add up: %1.</source>
        <translation>若逐一等待（await），等待時間就會相加：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The run was stopped after %1, when %2 of %Ln coroutine(s) had ended.</source>
        <translation>
            <numerusform>執行在 %1 後停止，當時 %Ln 個協程中有 %2 個已結束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were not answered, and count with the time until they failed.</source>
        <translation>
            <numerusform>%Ln 個請求沒有得到回應，以直到失敗為止的時間計算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest of the %1 is what the program itself took to begin and end %Ln coroutine(s).</source>
        <translation>
            <numerusform>%1 的其餘部分，是程式本身開始與結束 %Ln 個協程所花的時間。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LabExports</name>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文字檔案 (*.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 檔案 (*.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>&amp;Lines as Text…</source>
        <translation>將輸出行匯出為文字(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;States as CSV…</source>
        <translation>將狀態匯出為 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Timeline as &amp;PNG…</source>
        <translation>將時間軸匯出為 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Timeline as S&amp;VG…</source>
        <translation>將時間軸匯出為 SVG(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabForm</name>
    <message>
        <source>&amp;Program</source>
        <translation>程式(&amp;P)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>The programs of the notes; what you change becomes your own</source>
        <translation>筆記中的程式；修改後即成為您自己的程式</translation>
    </message>
    <message>
        <source>Run the coroutines (Ctrl+R)</source>
        <translation>執行協程 (Ctrl+R)</translation>
    </message>
    <message>
        <source>End the run now and keep what happened (Esc)</source>
        <translation>立即結束執行，並保留已發生的過程 (Esc)</translation>
    </message>
    <message>
        <source>Save lines, states or the timeline (Ctrl+E)</source>
        <translation>儲存輸出行、狀態或時間軸 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>執行方式(&amp;D)</translation>
    </message>
    <message>
        <source>How the coroutines are driven</source>
        <translation>協程的執行方式</translation>
    </message>
    <message>
        <source>At o&amp;nce</source>
        <translation>同時數量(&amp;N)</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>How many coroutines run at once, or how many threads there are</source>
        <translation>同時執行的協程數，或執行緒數</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>輸出行(&amp;L)</translation>
    </message>
    <message>
        <source>Lines that are printed</source>
        <translation>要印出的輸出行</translation>
    </message>
    <message>
        <source>Which of the notes&apos; two ways of printing is used</source>
        <translation>採用筆記中兩種印出方式的哪一種</translation>
    </message>
    <message>
        <source>T&amp;imeout</source>
        <translation>逾時(&amp;I)</translation>
    </message>
    <message>
        <source>Timeout in milliseconds</source>
        <translation>逾時（毫秒）</translation>
    </message>
    <message>
        <source>For each whole request, from its start to its last byte</source>
        <translation>每個請求的完整時間，從開始到最後一個位元組</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln more)</source>
        <comment>a sentence on what is wrong, and how many others are</comment>
        <translation>
            <numerusform>%1（另有 %Ln 個問題）</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>a program of one&apos;s own</comment>
        <translation>自訂</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>執行緒數(&amp;H)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒數</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同時數量</translation>
    </message>
    <message>
        <source>How many threads the pool has</source>
        <translation>集區中的執行緒數</translation>
    </message>
    <message>
        <source>How many coroutines run at once at most</source>
        <translation>最多同時執行的協程數</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabJson</name>
    <message>
        <source>it is damaged at byte %1; open another copy of it.</source>
        <translation>檔案在第 %1 個位元組處損壞；請開啟另一份複本。</translation>
    </message>
    <message>
        <source>it is not a run of the Lab.</source>
        <translation>這不是實驗室的執行。</translation>
    </message>
    <message>
        <source>it was written by a newer Loopscope (format %1); update Loopscope to open it.</source>
        <translation>這是由較新版本的 Loopscope 寫入（格式 %1）；請更新 Loopscope 後再開啟。</translation>
    </message>
    <message>
        <source>it is damaged: %1. Open another copy of it.</source>
        <translation>檔案已損壞：%1。請開啟另一份複本。</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabLine</name>
    <message>
        <source>Request failed after %1 seconds: %2.</source>
        <translation>請求失敗，歷時 %1 秒：%2。</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabOptions</name>
    <message>
        <source>--%1: “%2” is unknown; choose from %3.</source>
        <translation>--%1：不認得「%2」；請從 %3 中選擇。</translation>
    </message>
    <message>
        <source>--repeat stands behind the --delay or --request that it repeats.</source>
        <translation>--repeat 必須放在它所重複的 --delay 或 --request 之後。</translation>
    </message>
    <message>
        <source>“%1” brings its own list; leave out --delay and --request.</source>
        <translation>「%1」使用自己的清單；請省略 --delay 和 --request。</translation>
    </message>
    <message>
        <source>“%1” is no preset; loopscope-cli lab lists them.</source>
        <translation>「%1」不是內建程式；loopscope-cli lab 會列出所有內建程式。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; lab takes one preset.</source>
        <translation>「%1」是多餘的引數；lab 只接受一個內建程式。</translation>
    </message>
    <message>
        <source>--url is for the requests of a preset; use --request URL.</source>
        <translation>--url 用於內建程式的請求；請使用 --request URL。</translation>
    </message>
    <message>
        <source>lab needs a preset, or at least one --delay or --request.</source>
        <translation>lab 需要一個內建程式，或至少一個 --delay 或 --request。</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabOutput</name>
    <message>
        <source>Output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>Printed lines</source>
        <translation>輸出行</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>複製所有輸出行</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabPage</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Run the program to see how long it takes, and why.</source>
        <translation>執行程式，看看需要多久，以及為什麼。</translation>
    </message>
    <message>
        <source>The program runs …</source>
        <translation>程式執行中…</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>實驗室</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabPlanModel</name>
    <message>
        <source>Repeat</source>
        <translation>重複次數</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <comment>number of the row, sentence</comment>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>Request</source>
        <comment>kind of a coroutine</comment>
        <translation>請求</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>kind of a coroutine</comment>
        <translation>延遲</translation>
    </message>
    <message>
        <source>text</source>
        <comment>what a new coroutine says</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>A delay waits and says so; a request asks a server</source>
        <translation>延遲會等待並印出訊息；請求會取得伺服器的回應</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>How long a delay waits, in seconds, or where a request goes</source>
        <translation>延遲等待的秒數，或請求送往的 URL</translation>
    </message>
    <message>
        <source>Seconds or URL</source>
        <translation>秒數或 URL</translation>
    </message>
    <message>
        <source>What a delay says when it starts and finishes</source>
        <translation>延遲開始與結束時印出的文字</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>How many such coroutines there are, one after the other in the list</source>
        <translation>這種協程的數量，在清單中依序排列</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabPreset</name>
    <message>
        <source>Await one by one</source>
        <translation>逐一等待（await）</translation>
    </message>
    <message>
        <source>Tasks, waited together</source>
        <translation>建立工作，一起等待</translation>
    </message>
    <message>
        <source>Tasks made first, awaited after</source>
        <translation>先建立工作，再逐一等待</translation>
    </message>
    <message>
        <source>A delay and a request</source>
        <translation>一個延遲與一個請求</translation>
    </message>
    <message>
        <source>Two delays</source>
        <translation>兩個延遲</translation>
    </message>
    <message>
        <source>100 requests in a thread pool</source>
        <translation>執行緒集區中的 100 個請求</translation>
    </message>
    <message>
        <source>5 requests in a thread pool</source>
        <translation>執行緒集區中的 5 個請求</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabState</name>
    <message>
        <source>created</source>
        <comment>state of a coroutine</comment>
        <translation>已建立</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a coroutine</comment>
        <translation>執行中</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of a coroutine</comment>
        <translation>暫停</translation>
    </message>
    <message>
        <source>blocking a thread</source>
        <comment>state of a coroutine</comment>
        <translation>阻塞執行緒</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>state of a coroutine</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a coroutine</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>state of a coroutine</comment>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabStatus</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>輸出 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 finished · %3</source>
        <comment>numbers of coroutines, time so far</comment>
        <translation>已完成 %1 / %2 個 · %3</translation>
    </message>
    <message>
        <source>Stopped after %1 · %2 of %3 finished · %4</source>
        <comment>time, numbers of coroutines, lines</comment>
        <translation>已停止，歷時 %1 · 已完成 %2 / %3 個 · %4</translation>
    </message>
    <message>
        <source>Done in %1 · %2 · %3</source>
        <comment>time, lines, failed requests</comment>
        <translation>完成，歷時 %1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>%Ln 個請求失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Done in %1 · %2</source>
        <comment>time, lines</comment>
        <translation>完成，歷時 %1 · %2</translation>
    </message>
    <message>
        <source>Progress of the Lab</source>
        <translation>實驗室的進度</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabSummary</name>
    <message>
        <source>total time</source>
        <translation>總時間</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabTimeline</name>
    <message>
        <source>It exists, and the event loop has not got to it.</source>
        <translation>它已存在，但事件迴圈還沒有執行到它。</translation>
    </message>
    <message>
        <source>It has the event loop; nothing else runs meanwhile.</source>
        <translation>它占有事件迴圈；此時沒有其他協程在執行。</translation>
    </message>
    <message>
        <source>It waits at an await; the event loop is free for others.</source>
        <translation>它停在 await 處等待；事件迴圈可供其他協程使用。</translation>
    </message>
    <message>
        <source>It waits at an await for a thread of the pool, which is blocked.</source>
        <translation>它停在 await 處，等待集區中一個被阻塞的執行緒。</translation>
    </message>
    <message>
        <source>It came to its end.</source>
        <translation>它已執行完畢。</translation>
    </message>
    <message>
        <source>Its request was not answered.</source>
        <translation>它的請求沒有得到回應。</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>它在結束前被停止。</translation>
    </message>
    <message>
        <source>switch</source>
        <comment>moment on a timeline</comment>
        <translation>切換</translation>
    </message>
    <message>
        <source>The event loop passed from another task to this one.</source>
        <translation>事件迴圈從另一個工作切換到這個工作。</translation>
    </message>
    <message>
        <source>hand-over</source>
        <comment>moment on a timeline</comment>
        <translation>移交</translation>
    </message>
    <message>
        <source>One coroutine awaited another, or returned to it, inside of one task: the event loop knows nothing of it.</source>
        <translation>在同一個工作之內，一個協程等待（await）另一個協程，或返回到另一個協程：事件迴圈對此並不知情。</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>duration</comment>
        <translation>歷時 %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>how many times</comment>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>%1, created at %2, %3 after %4</source>
        <comment>coroutine, moment, state, duration</comment>
        <translation>%1，建立於 %2，歷時 %4，%3</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <comment>coroutine, which of several</comment>
        <translation>%1 #%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::LabTimelinePanel</name>
    <message>
        <source>time since the start of the run</source>
        <comment>axis of a chart</comment>
        <translation>執行開始後的時間</translation>
    </message>
    <message>
        <source>Every coroutine appears here with its states: coroutines down, time across.</source>
        <translation>這裡會顯示每個協程及其狀態：縱向為協程，橫向為時間。</translation>
    </message>
</context>
<context>
    <name>Loopscope::LatencyAxis</name>
    <message>
        <source>latency</source>
        <comment>axis of a chart</comment>
        <translation>延遲</translation>
    </message>
</context>
<context>
    <name>Loopscope::LineWriter</name>
    <message numerus="yes">
        <source>… %n line(s) were left out: nobody read on.</source>
        <translation>
            <numerusform>…略去 %n 行：沒有人繼續讀取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::LocalStorage</name>
    <message>
        <source>Something could not be put into the history, and was left out: %1</source>
        <translation>有項資料無法寫入歷史紀錄，因此略過：%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::LocationText</name>
    <message>
        <source>A password does not belong into the address of a history: leave it out, and put it into ~/.pgpass, as HOST:PORT:DATABASE:USER:PASSWORD, readable by you alone.</source>
        <translation>歷史紀錄的位址中不可有密碼：請移除密碼，改以 HOST:PORT:DATABASE:USER:PASSWORD 的格式寫入 ~/.pgpass，並設為只有您能讀取。</translation>
    </message>
    <message>
        <source>“%1” is no option of a PostgreSQL connection; write it as sslmode=require.</source>
        <translation>「%1」不是 PostgreSQL 連線的選項；請寫成 sslmode=require 的形式。</translation>
    </message>
    <message>
        <source>This address of a history cannot be read; write it as postgresql://USER@HOST:PORT/DATABASE.</source>
        <translation>無法讀取這個歷史紀錄位址；請寫成 postgresql://USER@HOST:PORT/DATABASE。</translation>
    </message>
    <message>
        <source>%1 is no port; ports are 1 to 65,535.</source>
        <translation>%1 不是通訊埠；通訊埠為 1 到 65,535。</translation>
    </message>
    <message>
        <source>The address of the history names no database; write it as postgresql://USER@HOST/DATABASE.</source>
        <translation>歷史紀錄的位址沒有指定資料庫；請寫成 postgresql://USER@HOST/DATABASE。</translation>
    </message>
    <message>
        <source>The history has no place; name a file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE.</source>
        <translation>歷史紀錄沒有存放位置；請指定檔案，或以 postgresql://USER@HOST/DATABASE 指定 PostgreSQL 資料庫。</translation>
    </message>
    <message>
        <source>A history cannot be at a place of the kind “%1”; name a file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE.</source>
        <translation>歷史紀錄不能存放在「%1」這種位置；請指定檔案，或以 postgresql://USER@HOST/DATABASE 指定 PostgreSQL 資料庫。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Log</name>
    <message>
        <source>Request failed: %1 after %2 seconds.</source>
        <translation>請求失敗：%1，歷時 %2 秒。</translation>
    </message>
    <message>
        <source>%1, round %2: %3, %4</source>
        <translation>%1，第 %2 輪：%3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 個請求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in flight</source>
        <translation>
            <numerusform>同時 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <comment>strategy, requests ended, requests planned</comment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>progress, time</comment>
        <translation>%1 · 剩餘 %2</translation>
    </message>
</context>
<context>
    <name>Loopscope::LogView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全選(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Loopscope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>執行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Loopscope</source>
        <translation>關於 Loopscope(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>關於 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>A run is on</source>
        <translation>正在執行</translation>
    </message>
    <message>
        <source>Stop the run before you open another one.</source>
        <translation>請先停止這次執行，再開啟其他執行結果。</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在開啟 %1…</translation>
    </message>
    <message>
        <source>The run could not be opened</source>
        <translation>無法開啟執行結果</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>與系統相同(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>About Loopscope</source>
        <translation>關於 Loopscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Loopscope %1&lt;/h3&gt;&lt;p&gt;Shows what concurrency buys you: the same HTTP requests one after another, as coroutines on one event loop, and from a pool of blocking threads.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Loopscope %1&lt;/h3&gt;&lt;p&gt;讓您看見並行帶來的好處：同一批 HTTP 請求，分別以逐一送出、單一事件迴圈上的協程，以及阻塞式執行緒集區來執行。&lt;/p&gt;&lt;p&gt;本程式為自由軟體，採用 GNU 通用公眾授權條款第 3 版或更新版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A run is still on.</source>
        <translation>仍在執行中。</translation>
    </message>
    <message>
        <source>Closing now loses what was measured. Keep the run, or stop it and save it first.</source>
        <translation>現在關閉會失去已測得的資料。請讓它繼續執行，或先停止並儲存。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>繼續執行</translation>
    </message>
    <message>
        <source>Stop and Save…</source>
        <translation>停止並儲存…</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>關閉而不儲存</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>The sweep could not be opened</source>
        <translation>無法開啟掃描結果</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Loopscope runs and sweeps (*.json)</source>
        <translation>Loopscope 執行結果與掃描結果 (*.json)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好設定(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::MemberReader</name>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>「%1」必須是引號中的文字。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>「%1」必須是文字的清單，例如 [&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>「%1」必須是 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number, without quotes.</source>
        <translation>「%1」必須是不加引號的整數。</translation>
    </message>
    <message>
        <source>“%1” must be a number, without quotes.</source>
        <translation>「%1」必須是不加引號的數字。</translation>
    </message>
    <message>
        <source>“%1” must be a time such as &quot;500ms&quot;, &quot;30s&quot;, &quot;5min&quot; or &quot;1h&quot;.</source>
        <translation>「%1」必須是時間，例如 &quot;500ms&quot;、&quot;30s&quot;、&quot;5min&quot; 或 &quot;1h&quot;。</translation>
    </message>
    <message>
        <source>“%1” must be an object in braces.</source>
        <translation>「%1」必須是大括號中的物件。</translation>
    </message>
    <message>
        <source>“%1” is not known; did you mean “%2”?</source>
        <translation>不認得「%1」；您是指「%2」嗎？</translation>
    </message>
    <message>
        <source>“%1” is not known; known are: %2.</source>
        <translation>不認得「%1」；可用的有：%2。</translation>
    </message>
</context>
<context>
    <name>Loopscope::MetricsServer</name>
    <message>
        <source>The metrics cannot be served on port %1, because another program uses it; choose another port.</source>
        <translation>無法在通訊埠 %1 提供指標，因為其他程式正在使用；請選擇其他通訊埠。</translation>
    </message>
    <message>
        <source>The metrics cannot be served on port %1 (%2); choose another port.</source>
        <translation>無法在通訊埠 %1 提供指標 (%2)；請選擇其他通訊埠。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Monitor</name>
    <message>
        <source>These are %1 watches; at most %2 can be watched.</source>
        <translation>這裡有 %1 個監看項目；最多只能監看 %2 個。</translation>
    </message>
    <message>
        <source>%1: another watch has the same id; make a new watch of it.</source>
        <translation>%1：另一個監看項目有相同的 id；請改為新的監看項目。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of a watch, and what is wrong with it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1/%2 failed</source>
        <extracomment>2/10 failed: of ten requests, two.</extracomment>
        <translation>失敗 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>(%n tick(s) missed before)</source>
        <translation>
            <numerusform>（之前漏掉 %n 次檢查）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is the name of a watched endpoint, %2 and %3 are states: up, degraded, down, unknown.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>監看項目</translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>降級</translation>
    </message>
    <message>
        <source>down</source>
        <translation>中斷</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏掉</translation>
    </message>
    <message>
        <source>failed requests</source>
        <translation>失敗的請求</translation>
    </message>
    <message numerus="yes">
        <source>Watched for %1: %n tick(s).</source>
        <translation>
            <numerusform>已監看 %1，共檢查 %n 次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::MonitorCommand</name>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>無法使用 %1：%2</translation>
    </message>
    <message>
        <source>there is nothing to watch in it.</source>
        <translation>其中沒有任何監看項目。</translation>
    </message>
    <message>
        <source>The history is written to %1 again.</source>
        <translation>已恢復將歷史紀錄寫入 %1。</translation>
    </message>
    <message>
        <source>The watch list %1 was read again.</source>
        <translation>已重新讀取監看清單 %1。</translation>
    </message>
    <message>
        <source>%1 The list that was read before goes on.</source>
        <translation>%1繼續使用先前讀取的清單。</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n endpoint(s).</source>
        <translation>
            <numerusform>正在監看 %n 個端點。</numerusform>
        </translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>歷史紀錄：%1</translation>
    </message>
    <message>
        <source>Metrics: %1</source>
        <translation>指標：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the history are lost. %1</source>
        <translation>
            <numerusform>有 %n 筆歷史紀錄遺失。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the history wait on this machine until %1 is reached; the next Loopscope that uses it here delivers them.</source>
        <translation>
            <numerusform>有 %n 筆歷史紀錄暫存在本機，等待連上 %1；下一個在本機使用它的 Loopscope 會將其送達。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::MonitorExports</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV 檔案 (*.csv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Watch lists (*.json);;All files (*)</source>
        <translation>監看清單 (*.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>&amp;Ticks in Sight as CSV…</source>
        <translation>將顯示範圍內的檢查匯出為 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Listed &amp;Changes as CSV…</source>
        <translation>將列出的狀態改變匯出為 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Watch &amp;List as JSON…</source>
        <translation>將監看清單匯出為 JSON(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::MonitorPage</name>
    <message>
        <source>There is no history: what is watched now is not kept.</source>
        <translation>沒有歷史紀錄：目前監看到的資料不會保留。</translation>
    </message>
    <message>
        <source>Monitoring is stopped: nothing is watched.</source>
        <translation>監看已停止：沒有監看任何端點。</translation>
    </message>
    <message>
        <source>Monitoring is stopped</source>
        <translation>監看已停止</translation>
    </message>
    <message>
        <source>%1 up, %2 degraded, %3 down</source>
        <translation>正常 %1、降級 %2、中斷 %3</translation>
    </message>
    <message>
        <source>, %1 not known yet</source>
        <comment>continues: 3 up</comment>
        <translation>、未知 %1</translation>
    </message>
    <message>
        <source>, %1 paused</source>
        <comment>continues: 3 up</comment>
        <translation>、暫停 %1</translation>
    </message>
    <message>
        <source>; next tick now</source>
        <comment>continues: 3 up</comment>
        <translation>；正在進行下次檢查</translation>
    </message>
    <message>
        <source>; next tick in %1</source>
        <comment>continues: 3 up</comment>
        <translation>；%1 後進行下次檢查</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>監看</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出(&amp;X)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>複製(&amp;Y)</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>監看的端點</translation>
    </message>
    <message>
        <source>Search name and URL</source>
        <translation>搜尋名稱與 URL</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Show only watches with this text (Ctrl+F)</source>
        <translation>只顯示含有這段文字的監看項目 (Ctrl+F)</translation>
    </message>
    <message>
        <source>No watch is like that.</source>
        <translation>沒有符合條件的監看項目。</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有狀態</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>watches</comment>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>依狀態篩選</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Save what is shown, or the list (Ctrl+E)</source>
        <translation>儲存顯示的內容，或監看清單 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Take it back (Ctrl+Z)</source>
        <translation>復原（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Another Loopscope watches this list: change it there, or quit that one to go on here.</source>
        <translation>另一個 Loopscope 正在監看這份清單：請在那裡變更，或將它結束後在這裡繼續。</translation>
    </message>
    <message>
        <source>Watched by another Loopscope</source>
        <translation>由另一個 Loopscope 監看中</translation>
    </message>
    <message>
        <source>The history is being opened …</source>
        <translation>正在開啟歷史紀錄…</translation>
    </message>
</context>
<context>
    <name>Loopscope::MonitorSession</name>
    <message>
        <source>The clock was set back by %1.</source>
        <translation>系統時鐘被調慢了 %1。</translation>
    </message>
    <message>
        <source>The clock was set forward by %1.</source>
        <translation>系統時鐘被調快了 %1。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Options</name>
    <message>
        <source>%1 must be a number of seconds from %2 to %3.</source>
        <translation>%1 必須是 %2 到 %3 之間的秒數。</translation>
    </message>
    <message>
        <source>--demo brings its own URL; leave out “%1”.</source>
        <translation>--demo 使用自己的 URL；請省略「%1」。</translation>
    </message>
    <message>
        <source>serve takes no argument “%1”.</source>
        <translation>serve 不接受引數「%1」。</translation>
    </message>
    <message>
        <source>--%1 needs the name of a file.</source>
        <translation>--%1 需要一個檔名。</translation>
    </message>
    <message>
        <source>--%1 and --%2 name the same file; give each its own.</source>
        <translation>--%1 和 --%2 指定了同一個檔案；請各自指定不同的檔案。</translation>
    </message>
    <message>
        <source>--%1: “%2” is unknown; choose from %3.</source>
        <translation>--%1：不認得「%2」；請從 %3 中選擇。</translation>
    </message>
    <message>
        <source>--%1 needs at least one of %2.</source>
        <translation>--%1 至少需要 %2 其中之一。</translation>
    </message>
    <message>
        <source>--hgrm needs the beginning of the files&apos; names.</source>
        <translation>--hgrm 需要檔名的開頭部分。</translation>
    </message>
    <message>
        <source>--cacert: %1 cannot be read; name a PEM file.</source>
        <translation>--cacert：無法讀取 %1；請指定 PEM 檔案。</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other; give one of them.</source>
        <translation>--%1 和 --%2 不能同時使用；請只指定其中一個。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; %2 takes one URL.</source>
        <translation>「%1」是多餘的引數；%2 只接受一個 URL。</translation>
    </message>
    <message>
        <source>%1 needs a URL, or --demo.</source>
        <translation>%1 需要一個 URL，或 --demo。</translation>
    </message>
    <message>
        <source>--figures-only says what a history keeps; give --history, too.</source>
        <translation>--figures-only 用於指定歷史紀錄保留的內容；請一併指定 --history。</translation>
    </message>
    <message>
        <source>monitor needs the name of a watch list file.</source>
        <translation>monitor 需要監看清單的檔名。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; monitor takes one watch list file.</source>
        <translation>「%1」是多餘的引數；monitor 只接受一個監看清單檔案。</translation>
    </message>
    <message>
        <source>The watch list and the history are the same file; give each its own.</source>
        <translation>監看清單與歷史紀錄是同一個檔案；請各自指定不同的檔案。</translation>
    </message>
    <message>
        <source>A command is missing: compare, sweep, lab, monitor or serve.</source>
        <translation>缺少命令：compare、sweep、lab、monitor 或 serve。</translation>
    </message>
    <message>
        <source>“%1” is not a command; use compare, sweep, lab, monitor or serve.</source>
        <translation>「%1」不是命令；請使用 compare、sweep、lab、monitor 或 serve。</translation>
    </message>
</context>
<context>
    <name>Loopscope::OutboxStorage</name>
    <message>
        <source>The history is closed.</source>
        <translation>歷史紀錄已關閉。</translation>
    </message>
    <message>
        <source>The history %1 has not answered yet. What is measured is kept here and delivered later.</source>
        <translation>歷史紀錄 %1 尚未回應。量測結果會先保留在本機，稍後再送出。</translation>
    </message>
</context>
<context>
    <name>Loopscope::OutboxText</name>
    <message>
        <source>It is not a file of what waits for delivery; move it away.</source>
        <translation>這不是存放待送資料的檔案；請將它移開。</translation>
    </message>
    <message>
        <source>It was written by a newer Loopscope; update Loopscope.</source>
        <translation>這是由較新版本的 Loopscope 寫入；請更新 Loopscope。</translation>
    </message>
    <message>
        <source>its name is missing</source>
        <translation>缺少名稱</translation>
    </message>
</context>
<context>
    <name>Loopscope::PageExports</name>
    <message>
        <source>Writing %1 …</source>
        <translation>正在寫入 %1…</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>無法寫入檔案</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已寫入 %1</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>匯出圖表</translation>
    </message>
    <message>
        <source>Charts as &amp;PNG…</source>
        <translation>將圖表匯出為 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Charts as S&amp;VG…</source>
        <translation>將圖表匯出為 SVG(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::PercentileAxis</name>
    <message>
        <source>percentile</source>
        <comment>axis of a chart</comment>
        <translation>百分位數</translation>
    </message>
</context>
<context>
    <name>Loopscope::PercentileChart</name>
    <message>
        <source>Every strategy with answers is switched off above.</source>
        <translation>上方已關閉所有已有回應的策略。</translation>
    </message>
    <message>
        <source>How slow the slowest requests are appears here, percentile by percentile.</source>
        <translation>這裡會依百分位數顯示最慢的請求有多慢。</translation>
    </message>
    <message>
        <source>max %1</source>
        <comment>a duration</comment>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>too few answers; max %1</source>
        <comment>a duration</comment>
        <translation>回應數不足；最大 %1</translation>
    </message>
    <message>
        <source>%1 of the requests took at most</source>
        <comment>a percentage</comment>
        <translation>%1 的請求延遲不超過</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>各百分位數的延遲</translation>
    </message>
    <message>
        <source>Scale of the latency axis</source>
        <translation>延遲軸的刻度</translation>
    </message>
</context>
<context>
    <name>Loopscope::PercentilePanel</name>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>Loopscope::Phase</name>
    <message>
        <source>queue</source>
        <comment>phase of a request: waiting inside the client</comment>
        <translation>排隊</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <comment>phase of a request: TCP handshake</comment>
        <translation>建立連線</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>phase of a request: until the first byte</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>download</source>
        <comment>phase of a request: first byte until last</comment>
        <translation>下載</translation>
    </message>
    <message>
        <source>Inside the client, before it looked up, connected or sent anything.</source>
        <translation>在用戶端內等候，尚未查詢主機、建立連線或送出任何資料。</translation>
    </message>
    <message>
        <source>Looking up the host&apos;s address.</source>
        <translation>查詢主機的位址。</translation>
    </message>
    <message>
        <source>Opening the connection: the TCP handshake.</source>
        <translation>建立連線：TCP 交握。</translation>
    </message>
    <message>
        <source>Securing the connection: the TLS handshake.</source>
        <translation>加密連線：TLS 交握。</translation>
    </message>
    <message>
        <source>From the request sent until the first byte of the response.</source>
        <translation>從送出請求到收到回應的第一個位元組。</translation>
    </message>
    <message>
        <source>From the first byte of the response until the last.</source>
        <translation>從回應的第一個位元組到最後一個位元組。</translation>
    </message>
</context>
<context>
    <name>Loopscope::PhaseBars</name>
    <message>
        <source>no request was answered</source>
        <translation>沒有請求得到回應</translation>
    </message>
    <message>
        <source>not told by %1</source>
        <comment>phases of requests; name of a client</comment>
        <translation>%1 未提供</translation>
    </message>
    <message>
        <source>Where the time went is computed when the run has ended.</source>
        <translation>執行結束後，會計算時間花在哪些階段。</translation>
    </message>
    <message>
        <source>Where the time of the requests went appears here, phase by phase.</source>
        <translation>這裡會顯示請求的時間花在哪些階段。</translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation>沒有任何請求得到回應。</translation>
    </message>
    <message>
        <source>Qt Network did not tell the phases of these requests; libcurl does.</source>
        <translation>Qt Network 未提供這些請求的各階段時間；libcurl 可以提供。</translation>
    </message>
    <message>
        <source>%1 did not tell the phases of these requests.</source>
        <comment>name of a client</comment>
        <translation>%1 未提供這些請求的各階段時間。</translation>
    </message>
    <message>
        <source>p45 to p55</source>
        <comment>a range of percentiles</comment>
        <translation>p45 到 p55</translation>
    </message>
    <message>
        <source>p92.5 to p97.5</source>
        <comment>a range of percentiles</comment>
        <translation>p92.5 到 p97.5</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n request(s), %1 of the latency.</source>
        <translation>
            <numerusform>延遲位於 %1 的 %n 個請求的平均。</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency that no phase tells of.</source>
        <translation>無法歸入任何階段的延遲。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) had it: median %1, p95 %2.</source>
        <translation>
            <numerusform>%n 個請求有此階段：中位數 %1，p95 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>時間花在哪裡</translation>
    </message>
    <message>
        <source>rest</source>
        <comment>latency that no phase tells of</comment>
        <translation>其餘</translation>
    </message>
</context>
<context>
    <name>Loopscope::PictureButton</name>
    <message>
        <source>Save Picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>無法寫入檔案</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>儲存為 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>儲存為 SVG…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture</source>
        <translation>將顯示的內容儲存為圖片</translation>
    </message>
</context>
<context>
    <name>Loopscope::PlanForm</name>
    <message>
        <source>Count</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>Requests under each strategy in each round</source>
        <translation>每種策略在每一輪送出的請求數</translation>
    </message>
    <message>
        <source>&amp;Concurrency</source>
        <translation>並行數(&amp;C)</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>並行數</translation>
    </message>
    <message>
        <source>Requests that the concurrent strategy has in flight at most</source>
        <translation>並行策略最多同時進行的請求數</translation>
    </message>
    <message>
        <source>Thre&amp;ads</source>
        <translation>執行緒數(&amp;A)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒數</translation>
    </message>
    <message>
        <source>Worker threads of the threads strategy; each blocks on its request</source>
        <translation>執行緒策略的工作執行緒數；每個都會阻塞，直到自己的請求完成</translation>
    </message>
    <message>
        <source>Roun&amp;ds</source>
        <translation>輪數(&amp;D)</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>How often each strategy runs, in shuffled order; from three rounds on the speed-up has an interval</source>
        <translation>每種策略執行的次數，順序隨機；三輪以上時，加速比會附上信賴區間</translation>
    </message>
    <message>
        <source>Se&amp;quential</source>
        <translation>循序(&amp;Q)</translation>
    </message>
    <message>
        <source>One at a time: await each request before the next is sent</source>
        <translation>一次一個：await 每個請求完成後，才送出下一個</translation>
    </message>
    <message>
        <source>Concurren&amp;t</source>
        <translation>並行(&amp;T)</translation>
    </message>
    <message>
        <source>Coroutines on one event loop</source>
        <translation>單一事件迴圈上的協程</translation>
    </message>
    <message>
        <source>Thread&amp;s</source>
        <translation>執行緒(&amp;S)</translation>
    </message>
    <message>
        <source>Blocking calls from a pool of worker threads</source>
        <translation>由工作執行緒集區發出的阻塞式呼叫</translation>
    </message>
    <message>
        <source>Request &amp;options</source>
        <translation>請求選項(&amp;O)</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Send requests with Qt Network; tick both clients to compare them</source>
        <translation>以 Qt Network 送出請求；勾選兩個用戶端即可互相比較</translation>
    </message>
    <message>
        <source>Send requests with libcurl; tick both clients to compare them</source>
        <translation>以 libcurl 送出請求；勾選兩個用戶端即可互相比較</translation>
    </message>
</context>
<context>
    <name>Loopscope::PostgresOptions</name>
    <message>
        <source>“%1” is no option of a PostgreSQL connection; did you mean “%2”?</source>
        <translation>「%1」不是 PostgreSQL 連線的選項；您是否要輸入「%2」？</translation>
    </message>
    <message>
        <source>“%1” is no option of a PostgreSQL connection; PostgreSQL&apos;s manual lists them as the parameter key words of libpq.</source>
        <translation>「%1」不是 PostgreSQL 連線的選項；PostgreSQL 手冊中 libpq 的參數關鍵字（parameter key words）列出了所有選項。</translation>
    </message>
    <message>
        <source>“%1” is no value of %2; did you mean “%3”?</source>
        <translation>「%1」不是 %2 的值；您是否要輸入「%3」？</translation>
    </message>
    <message>
        <source>“%1” is no value of %2; known are: %3.</source>
        <translation>「%1」不是 %2 的值；可用的值有：%3。</translation>
    </message>
    <message>
        <source>“%1” is no value of %2, which takes a whole number.</source>
        <translation>「%1」不是 %2 的值；%2 須為整數。</translation>
    </message>
</context>
<context>
    <name>Loopscope::PreferencesDialog</name>
    <message>
        <source>The history</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>In a &amp;file</source>
        <translation>存放在檔案(&amp;F)</translation>
    </message>
    <message>
        <source>In a &amp;PostgreSQL database, which several Loopscopes can share</source>
        <translation>存放在 PostgreSQL 資料庫，可由多個 Loopscope 共用(&amp;P)</translation>
    </message>
    <message>
        <source>File of the history</source>
        <translation>歷史紀錄的檔案</translation>
    </message>
    <message>
        <source>The whole path of an SQLite file; the usual one where it is empty</source>
        <translation>SQLite 檔案的完整路徑；留空則使用預設的檔案</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>瀏覽(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主機(&amp;H)</translation>
    </message>
    <message>
        <source>Host of the database</source>
        <translation>資料庫的主機</translation>
    </message>
    <message>
        <source>A name or an address; where it is empty, PostgreSQL on this machine by its socket</source>
        <translation>主機名稱或位址；留空則透過 socket 連線到這台電腦上的 PostgreSQL</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>通訊埠(&amp;O)</translation>
    </message>
    <message>
        <source>Port of the database</source>
        <translation>資料庫的通訊埠</translation>
    </message>
    <message>
        <source>0: the usual one</source>
        <translation>0：預設的通訊埠</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>資料庫(&amp;B)</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>資料庫的名稱</translation>
    </message>
    <message>
        <source>It must be there already; its tables are made by Loopscope</source>
        <translation>資料庫必須已經存在；其中的資料表由 Loopscope 建立</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用者(&amp;U)</translation>
    </message>
    <message>
        <source>User of the database</source>
        <translation>資料庫的使用者</translation>
    </message>
    <message>
        <source>Where it is empty, your own name on this machine</source>
        <translation>留空則使用您在這台電腦上的使用者名稱</translation>
    </message>
    <message>
        <source>Optio&amp;ns</source>
        <translation>選項(&amp;N)</translation>
    </message>
    <message>
        <source>Options of the connection</source>
        <translation>連線的選項</translation>
    </message>
    <message>
        <source>As libpq has them, with spaces between them</source>
        <translation>依 libpq 的寫法，以空格分隔</translation>
    </message>
    <message>
        <source>Loopscope keeps no password. PostgreSQL takes it from ~/.pgpass, a file that only you may read, with lines such as HOST:PORT:DATABASE:USER:PASSWORD.</source>
        <translation>Loopscope 不會儲存密碼。PostgreSQL 會從 ~/.pgpass 取得密碼；這個檔案必須只有您能讀取，每一行的格式為 HOST:PORT:DATABASE:USER:PASSWORD。</translation>
    </message>
    <message>
        <source>&amp;Keep every request of runs, not only their figures</source>
        <translation>保留每次執行的所有請求，而不只是數據(&amp;K)</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Then only their hours are left</source>
        <translation>之後只留下每小時的彙總</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Hours of ticks</source>
        <translation>檢查的每小時彙總</translation>
    </message>
    <message>
        <source>Then only their days are left</source>
        <translation>之後只留下每日的彙總</translation>
    </message>
    <message>
        <source>Days of ticks</source>
        <translation>檢查的每日彙總</translation>
    </message>
    <message>
        <source>The last that is left of ticks</source>
        <translation>檢查最後留下的資料</translation>
    </message>
    <message>
        <source>Changes, annotations</source>
        <translation>狀態改變與註記</translation>
    </message>
    <message>
        <source>Changes of states, and what was noted</source>
        <translation>狀態的改變，以及所加的註記</translation>
    </message>
    <message>
        <source>Requests of runs</source>
        <translation>執行的個別請求</translation>
    </message>
    <message>
        <source>Of runs that are not pinned; their figures stay</source>
        <translation>僅限未釘選的執行；其數據仍會保留</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Those that are not pinned and have neither tag nor note</source>
        <translation>僅限未釘選，且沒有標籤也沒有備註者</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Lab runs</source>
        <translation>實驗室執行</translation>
    </message>
    <message>
        <source>What is older is deleted for good. Runs that are pinned stay, and so do those with a tag or a note.</source>
        <translation>超過期限的資料會永久刪除。已釘選，或有標籤或備註的執行則會保留。</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監看</translation>
    </message>
    <message>
        <source>&amp;Show a desktop notification when a watch changes its state</source>
        <translation>監看項目的狀態改變時，顯示桌面通知(&amp;S)</translation>
    </message>
    <message>
        <source>When the window is &amp;closed while watching</source>
        <translation>監看期間關閉視窗時(&amp;C)</translation>
    </message>
    <message>
        <source>When the window is closed while watching</source>
        <translation>監看期間關閉視窗時</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>詢問</translation>
    </message>
    <message>
        <source>go on in the tray</source>
        <translation>在系統匣中繼續監看</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>結束程式</translation>
    </message>
    <message>
        <source>Type the whole path of the file, from / on.</source>
        <translation>請輸入檔案的完整路徑，從 / 開始。</translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation>這是資料夾；請指定其中的檔案。</translation>
    </message>
    <message>
        <source>Type the name of the database.</source>
        <translation>請輸入資料庫的名稱。</translation>
    </message>
    <message>
        <source>The File of the History</source>
        <translation>歷史紀錄的檔案</translation>
    </message>
    <message>
        <source>Histories (*.sqlite)</source>
        <translation>歷史紀錄 (*.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Try Connection</source>
        <translation>測試連線(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try File</source>
        <translation>測試檔案(&amp;T)</translation>
    </message>
    <message>
        <source>Look whether the history can be there; nothing is changed</source>
        <translation>確認歷史紀錄能否存放在該處；不會變更任何內容</translation>
    </message>
</context>
<context>
    <name>Loopscope::QtNetworkLane</name>
    <message>
        <source>Qt Network does not see what follows the interim answer %1.</source>
        <translation>Qt Network 無法得知暫時回應 %1 之後的內容。</translation>
    </message>
    <message>
        <source>The body is shorter than announced.</source>
        <translation>本文比標頭宣告的短。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RangeChip</name>
    <message>
        <source>Only requests of the bar that is selected in the histogram; click to show all</source>
        <translation>只列出在直方圖中選取的長條的請求；按一下可顯示全部</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of latencies</comment>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>Loopscope::RangeSwitch</name>
    <message>
        <source>How much of the past is shown</source>
        <translation>顯示過去多久的資料</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>1 小時</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation>顯示最近一小時</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Show the last day</source>
        <translation>顯示最近一天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>1 週</translation>
    </message>
    <message>
        <source>Show the last week</source>
        <translation>顯示最近一週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>1 個月</translation>
    </message>
    <message>
        <source>Show the last month</source>
        <translation>顯示最近一個月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Show the last year</source>
        <translation>顯示最近一年</translation>
    </message>
</context>
<context>
    <name>Loopscope::RateChart</name>
    <message>
        <source>Every strategy with answers is switched off above.</source>
        <translation>上方已關閉所有已有回應的策略。</translation>
    </message>
    <message>
        <source>How many requests end in a second appears here.</source>
        <translation>這裡會顯示每秒結束的請求數。</translation>
    </message>
    <message>
        <source>requests/s</source>
        <comment>axis of a chart</comment>
        <translation>請求/s</translation>
    </message>
    <message>
        <source>time since the batch began</source>
        <comment>axis of a chart</comment>
        <translation>批次開始後的時間</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <comment>a strategy; a rate</comment>
        <translation>%1：目前 %2</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒請求數</translation>
    </message>
    <message>
        <source>Scale of the rate axis</source>
        <translation>速率軸的刻度</translation>
    </message>
</context>
<context>
    <name>Loopscope::RecordingText</name>
    <message numerus="yes">
        <source>%n request(s) failed</source>
        <translation>
            <numerusform>%n 個請求失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What it took in all: &quot;concurrent: 71.0 ms&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 to %2 in flight</source>
        <translation>同時 %1 到 %2 個請求</translation>
    </message>
    <message>
        <source>knee at %1</source>
        <translation>拐點在 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最高 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n coroutine(s)</source>
        <translation>
            <numerusform>%n 個協程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestColumn</name>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>The requests in the order in which they ended.</source>
        <translation>依結束順序排列的請求。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>How the batch of this request was driven.</source>
        <translation>此請求所屬批次的執行方式。</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>輪次</translation>
    </message>
    <message>
        <source>A round is one batch of each strategy.</source>
        <translation>一輪是每種策略各執行一個批次。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>The requests of a batch in the order in which they started.</source>
        <translation>批次中的請求，依開始順序排列。</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>The worker of the strategy that sent this request.</source>
        <translation>策略中送出此請求的工作單元。</translation>
    </message>
    <message>
        <source>Start (ms)</source>
        <translation>開始 (ms)</translation>
    </message>
    <message>
        <source>When the request was handed to the client, from the start of the run.</source>
        <translation>請求交給用戶端的時間，從執行開始起算。</translation>
    </message>
    <message>
        <source>Queue (ms)</source>
        <translation>排隊 (ms)</translation>
    </message>
    <message>
        <source>Waiting inside the client before anything was done.</source>
        <translation>在用戶端內等候，尚未開始任何處理的時間。</translation>
    </message>
    <message>
        <source>DNS (ms)</source>
        <translation>DNS (ms)</translation>
    </message>
    <message>
        <source>Looking up the host name; empty when it was known already.</source>
        <translation>查詢主機名稱的時間；已知時為空白。</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>建立連線 (ms)</translation>
    </message>
    <message>
        <source>Opening the connection; empty when one was open already.</source>
        <translation>建立連線的時間；已有連線時為空白。</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>The TLS handshake; empty without https, or when the connection was open already.</source>
        <translation>TLS 交握的時間；未使用 https 或已有連線時為空白。</translation>
    </message>
    <message>
        <source>Wait (ms)</source>
        <translation>等待 (ms)</translation>
    </message>
    <message>
        <source>From the request being sent until the first byte of the response.</source>
        <translation>從送出請求到收到回應的第一個位元組。</translation>
    </message>
    <message>
        <source>Download (ms)</source>
        <translation>下載 (ms)</translation>
    </message>
    <message>
        <source>From the first byte of the response until the last one.</source>
        <translation>從回應的第一個位元組到最後一個位元組。</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>延遲 (ms)</translation>
    </message>
    <message>
        <source>From handing the request to the client until the last body byte, or the error.</source>
        <translation>從請求交給用戶端，到本文的最後一個位元組或發生錯誤為止。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>The HTTP status; empty when no response came.</source>
        <translation>HTTP 狀態碼；沒有回應時為空白。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>The size of the body as it was received.</source>
        <translation>實際收到的本文大小。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Whether a connection was opened for this request or one that was open was used.</source>
        <translation>此請求是建立了新連線，或使用了已有的連線。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Why no complete response came. A status of 400 or more is a response, no error.</source>
        <translation>未收到完整回應的原因。狀態碼 400 以上屬於回應，不算錯誤。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error: its text</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a connection</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation>重複使用</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>What sent this request.</source>
        <translation>送出此請求的用戶端。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestOptions</name>
    <message>
        <source>T&amp;imeout</source>
        <translation>逾時(&amp;I)</translation>
    </message>
    <message>
        <source>Timeout in milliseconds</source>
        <translation>逾時（毫秒）</translation>
    </message>
    <message>
        <source>For one whole request, from its start to its last byte</source>
        <translation>單一請求的完整時間，從開始到最後一個位元組</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Warm-up</source>
        <translation>暖身(&amp;W)</translation>
    </message>
    <message>
        <source>Warm-up requests per lane</source>
        <translation>每個通道的暖身請求數</translation>
    </message>
    <message>
        <source>Requests that each lane sends before its batch is timed; they are not recorded</source>
        <translation>每個通道在批次開始計時前送出的請求數；這些請求不會列入紀錄</translation>
    </message>
    <message>
        <source>Follow r&amp;edirects</source>
        <translation>跟隨重新導向(&amp;E)</translation>
    </message>
    <message>
        <source>Redirects to follow</source>
        <translation>跟隨重新導向的次數</translation>
    </message>
    <message>
        <source>At most this many; 0 takes the redirect itself as the answer</source>
        <translation>最多跟隨這麼多次；0 表示直接以重新導向本身作為回應</translation>
    </message>
    <message>
        <source>A new co&amp;nnection for each request</source>
        <translation>每個請求都建立新連線(&amp;N)</translation>
    </message>
    <message>
        <source>Instead of keeping connections alive between requests</source>
        <translation>而不在請求之間保持連線</translation>
    </message>
    <message>
        <source>HTT&amp;P/2</source>
        <translation>HTT&amp;P/2</translation>
    </message>
    <message>
        <source>Negotiated with https, and HTTP/1.1 where the server refuses; spoken at once with http</source>
        <translation>https 經協商後使用，伺服器不接受時改用 HTTP/1.1；http 則一開始就使用</translation>
    </message>
    <message>
        <source>Verif&amp;y certificates</source>
        <translation>驗證憑證(&amp;Y)</translation>
    </message>
    <message>
        <source>Refuse https servers whose certificate is not trusted, is expired, or is for another host</source>
        <translation>拒絕憑證不受信任、已過期或屬於其他主機的 https 伺服器</translation>
    </message>
    <message>
        <source>CA file (PE&amp;M)</source>
        <translation>CA 檔案 (PE&amp;M)</translation>
    </message>
    <message>
        <source>File of further certificates to trust</source>
        <translation>另行信任的憑證檔案</translation>
    </message>
    <message>
        <source>A PEM file of certificates to trust beside those of the system, for servers with one of your own</source>
        <translation>除系統的憑證外，另行信任的 PEM 憑證檔案；用於採用自有憑證的伺服器</translation>
    </message>
    <message>
        <source>Choose the file of certificates</source>
        <translation>選擇憑證檔案</translation>
    </message>
    <message>
        <source>Certificates to Trust</source>
        <translation>要信任的憑證</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>憑證 (*.pem *.crt *.cer);;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestOutcome</name>
    <message>
        <source>cancelled</source>
        <comment>requests that a person stopped</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>requests that failed without a complete response</comment>
        <translation>沒有回應</translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestText</name>
    <message>
        <source>rest</source>
        <comment>time that no phase tells of</comment>
        <translation>其餘</translation>
    </message>
    <message>
        <source>Request %1, %2, lane %3</source>
        <comment>a number; a strategy; a number</comment>
        <translation>第 %1 個請求，%2，通道 %3</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a request</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Request %1, %2, lane %3: from %4, took %5, %6</source>
        <comment>a number; a strategy; a number; a time; a duration; an HTTP status or an error</comment>
        <translation>第 %1 個請求，%2，通道 %3：開始於 %4，歷時 %5，%6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet run</source>
        <comment>a strategy</comment>
        <translation>尚未執行</translation>
    </message>
    <message>
        <source>not run</source>
        <comment>a strategy</comment>
        <translation>未執行</translation>
    </message>
    <message>
        <source>Latency that no phase tells of.</source>
        <translation>無法歸入任何階段的延遲。</translation>
    </message>
    <message>
        <source>Latency that no phase tells of, of a request that was not answered.</source>
        <translation>無法歸入任何階段的延遲，屬於沒有得到回應的請求。</translation>
    </message>
    <message>
        <source>Where a pixel stands for several requests, it shows the worst that came of them.</source>
        <translation>一個像素代表多個請求時，顯示其中最差的結果。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestsCsv</name>
    <message>
        <source>There are %1 fields where %2 belong.</source>
        <translation>有 %1 個欄位，但應為 %2 個。</translation>
    </message>
    <message>
        <source>A run has at most %1 requests.</source>
        <translation>一次執行最多有 %1 個請求。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <translation>%1 不可為「%2」。</translation>
    </message>
    <message>
        <source>The row is of another run, method or URL than those before; split the file so that each part holds one run.</source>
        <translation>此列與前面各列的執行、方法或 URL 不同；請分割檔案，使每個檔案只含一次執行。</translation>
    </message>
    <message>
        <source>There are too many different error texts.</source>
        <translation>不同的錯誤說明過多。</translation>
    </message>
    <message>
        <source>The column “%1” is missing; open a requests CSV that Loopscope wrote.</source>
        <translation>缺少「%1」欄；請開啟由 Loopscope 寫入的請求 CSV。</translation>
    </message>
    <message>
        <source>The columns must be, in this order: %1</source>
        <translation>各欄必須依序為：%1</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestsPanel</name>
    <message>
        <source>Filter by text</source>
        <translation>依文字篩選</translation>
    </message>
    <message>
        <source>Filter: text, or #37 for the 37th request</source>
        <translation>篩選：文字，或以 #37 表示第 37 個請求</translation>
    </message>
    <message>
        <source>Filter by strategy</source>
        <translation>依策略篩選</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>依狀態篩選</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>所有策略</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任何狀態</translation>
    </message>
    <message>
        <source>Only OK</source>
        <comment>requests that were answered below 400</comment>
        <translation>僅成功</translation>
    </message>
    <message>
        <source>Only failed</source>
        <translation>僅失敗</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 / %2 個請求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::RunBar</name>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Send the requests (Ctrl+R)</source>
        <translation>送出請求 (Ctrl+R)</translation>
    </message>
    <message>
        <source>End the run now and keep what was measured (Esc)</source>
        <translation>立即結束執行，並保留已測得的資料 (Esc)</translation>
    </message>
    <message>
        <source>Save requests, summary, run or charts (Ctrl+E)</source>
        <translation>儲存請求、摘要、執行結果或圖表 (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunButtons</name>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Another page measures; stop it first.</source>
        <translation>另一個頁面正在測量；請先停止。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunChart</name>
    <message>
        <source>Scale of the latency axis</source>
        <translation>延遲軸的刻度</translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation>沒有任何請求得到回應。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunComparisonModel</name>
    <message>
        <source>%1 vs. %2</source>
        <comment>two runs</comment>
        <translation>%1 對 %2</translation>
    </message>
    <message>
        <source>%1, the baseline</source>
        <comment>a run</comment>
        <translation>%1，基準</translation>
    </message>
    <message>
        <source>%1, %2 in flight</source>
        <comment>how many requests</comment>
        <translation>%1，同時 %2 個請求</translation>
    </message>
    <message>
        <source>It takes %1 answered requests; there are %2.</source>
        <translation>需要 %1 個得到回應的請求；目前有 %2 個。</translation>
    </message>
    <message>
        <source>No round is complete.</source>
        <translation>沒有完整的一輪。</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 / %2 個請求</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Rounds</source>
        <comment>how many</comment>
        <translation>輪數</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>總時間</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>requests</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>So long took the slowest of the fastest %1&#xa0;%.</source>
        <translation>最快的 %1&#xa0;% 請求之中，最慢的所花的時間。</translation>
    </message>
    <message>
        <source>With which strategy and client the requests were sent.</source>
        <translation>請求以哪種策略與用戶端送出。</translation>
    </message>
    <message>
        <source>Of all rounds, and how many at most were in flight.</source>
        <translation>所有輪的總數，以及最多同時有幾個請求。</translation>
    </message>
    <message>
        <source>Complete ones: what the verdict rests on.</source>
        <translation>完整的輪：結論以此為據。</translation>
    </message>
    <message>
        <source>First request started until the last one ended, the median over complete rounds.</source>
        <translation>從第一個請求開始到最後一個結束，取完整各輪的中位數。</translation>
    </message>
    <message>
        <source>The share of requests that were not answered, or with a status of 400 or more. Shares differ by percentage points (pp).</source>
        <translation>未獲回應，或狀態碼為 400 以上的請求所占比例。比例之間的差異以百分點（pp）表示。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunComparisonView</name>
    <message>
        <source>%1 · %2 · baseline</source>
        <comment>a run; a moment</comment>
        <translation>%1 · %2 · 基準</translation>
    </message>
    <message>
        <source>All Runs</source>
        <translation>所有執行</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>回到清單 (Esc)</translation>
    </message>
    <message>
        <source>Runs side by side</source>
        <translation>並排的執行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Save the table or the charts (Ctrl+E)</source>
        <translation>儲存表格或圖表 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Figures of the runs and their differences</source>
        <translation>各次執行的數據及其差異</translation>
    </message>
    <message>
        <source>The runs are of different URLs: how those differ is in the difference, too.</source>
        <translation>這些執行的 URL 不同：差異中也包含了 URL 之間的不同。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunFigures</name>
    <message>
        <source>sequential, one at a time</source>
        <translation>循序，一次一個</translation>
    </message>
    <message numerus="yes">
        <source>concurrent, %n in flight</source>
        <translation>
            <numerusform>並行，同時 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>threads, %n blocking worker(s)</source>
        <translation>
            <numerusform>執行緒，%n 個阻塞呼叫</numerusform>
        </translation>
    </message>
    <message>
        <source>faster</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>faster, %1</source>
        <translation>加速比，%1</translation>
    </message>
    <message>
        <source>faster (95 %: %1 to %2)</source>
        <comment>confidence interval</comment>
        <translation>加速比（95 %：%1 到 %2）</translation>
    </message>
    <message>
        <source>of the ideal time</source>
        <translation>理想達成率</translation>
    </message>
    <message>
        <source>Ideal time ÷ total time. The ideal is the least total that the sequential latencies allow: their sum ÷ lanes, or the longest one. More than 100 % means that the server was faster than for the sequential batch.</source>
        <translation>理想時間 ÷ 總時間。理想時間是依循序的延遲所能達到的最短總時間：延遲總和 ÷ 通道數，或其中最長的延遲。超過 100 % 表示伺服器此時比執行循序批次時更快。</translation>
    </message>
    <message>
        <source>of the ideal, %1</source>
        <translation>理想達成率，%1</translation>
    </message>
    <message>
        <source>failed requests</source>
        <translation>失敗的請求</translation>
    </message>
    <message>
        <source>Not answered, or with an HTTP status of 400 or more</source>
        <translation>沒有回應，或 HTTP 狀態碼為 400 以上</translation>
    </message>
    <message>
        <source>Total time: first request started until the last one finished; the median over the rounds</source>
        <translation>總時間：從第一個請求開始到最後一個請求結束；取各輪的中位數</translation>
    </message>
    <message>
        <source>as fast, %1</source>
        <translation>速度比，%1</translation>
    </message>
    <message>
        <source>as fast (95 %: %1 to %2)</source>
        <comment>confidence interval</comment>
        <translation>速度比（95 %：%1 到 %2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a strategy and its client; its speed-up</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Speed-up: the same client&apos;s sequential total ÷ this total, medians over the rounds</source>
        <translation>加速比：同一用戶端的循序總時間 ÷ 此總時間，取各輪的中位數</translation>
    </message>
    <message>
        <source>Speed-up: sequential total ÷ concurrent total (or that of threads where concurrent does not run), medians over the rounds, with its 95 % bootstrap interval: over the rounds where there are three, else over blocks of the requests of one</source>
        <translation>加速比：循序總時間 ÷ 並行總時間（未執行並行時為執行緒的總時間），取各輪的中位數，並附上 95 % 拔靴法 (bootstrap) 信賴區間：三輪以上時以輪為單位，否則以單輪內的請求區塊為單位</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunFiles</name>
    <message>
        <source>Loopscope run (*.json)</source>
        <translation>Loopscope 執行結果 (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>HdrHistogram (*.hgrm)</source>
        <translation>HdrHistogram (*.hgrm)</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunHistogramChart</name>
    <message>
        <source>share of the requests</source>
        <comment>axis of a chart</comment>
        <translation>請求的比例</translation>
    </message>
    <message>
        <source>latency</source>
        <comment>axis of a chart</comment>
        <translation>延遲</translation>
    </message>
    <message>
        <source>%1 slower than %2 →</source>
        <comment>how many requests; a duration</comment>
        <translation>%1 個慢於 %2 →</translation>
    </message>
    <message>
        <source>%1: %2 requests from %3 to %4</source>
        <comment>a run; how many; two durations</comment>
        <translation>%1：%2 個請求，%3 到 %4</translation>
    </message>
    <message>
        <source>Latency histogram</source>
        <translation>延遲直方圖</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunJson</name>
    <message>
        <source>it is not a run that Loopscope saved; choose a JSON file that Loopscope exported.</source>
        <translation>這不是 Loopscope 儲存的執行結果；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it was written by a newer Loopscope (format %1); update Loopscope to open it.</source>
        <translation>這是由較新版本的 Loopscope 寫入（格式 %1）；請更新 Loopscope 後再開啟。</translation>
    </message>
    <message>
        <source>it is damaged at byte %1; open another copy of it.</source>
        <translation>檔案在第 %1 個位元組處損壞；請開啟另一份複本。</translation>
    </message>
    <message>
        <source>it is damaged: %1. Open another copy of it.</source>
        <translation>檔案已損壞：%1。請開啟另一份複本。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>it is not a file; choose a JSON file that Loopscope exported.</source>
        <translation>這不是檔案；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it is empty; choose a JSON file that Loopscope exported.</source>
        <translation>檔案是空的；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it is larger than 2 GiB; Loopscope writes no such files.</source>
        <translation>檔案超過 2 GiB；Loopscope 不會寫入這樣的檔案。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>無法開啟 %1：%2</translation>
    </message>
    <message>
        <source>it is a sweep, not a run; open it on the page Sweep.</source>
        <translation>這是掃描結果，不是執行結果；請在「掃描」頁面開啟。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunPercentileChart</name>
    <message>
        <source>max %1</source>
        <comment>a duration</comment>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>too few answers; max %1</source>
        <comment>a duration</comment>
        <translation>回應數不足；最大 %1</translation>
    </message>
    <message>
        <source>%1 of the requests took at most</source>
        <comment>a percentage</comment>
        <translation>%1 的請求延遲不超過</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>各百分位數的延遲</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunPlan</name>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>「%1」必須是 %2 到 %3 之間的整數。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>並行數</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒數</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>Timeout in ms</source>
        <translation>逾時（毫秒）</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>暖身</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重新導向</translation>
    </message>
    <message>
        <source>Choose at least one strategy.</source>
        <translation>請至少選擇一種策略。</translation>
    </message>
    <message>
        <source>The URL is empty; type one such as http://127.0.0.1:8080/.</source>
        <translation>URL 是空的；請輸入 URL，例如 http://127.0.0.1:8080/。</translation>
    </message>
    <message>
        <source>The scheme “%1” is not supported; use http or https.</source>
        <translation>不支援協定「%1」；請使用 http 或 https。</translation>
    </message>
    <message>
        <source>The URL has no host; type one such as http://127.0.0.1:8080/.</source>
        <translation>URL 沒有主機；請輸入完整的 URL，例如 http://127.0.0.1:8080/。</translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to; use 1 to 65535.</source>
        <translation>無法連線到通訊埠 0；請使用 1 到 65535。</translation>
    </message>
    <message>
        <source>The URL must be absolute; type one such as http://127.0.0.1:8080/.</source>
        <translation>URL 必須是絕對 URL；請輸入 URL，例如 http://127.0.0.1:8080/。</translation>
    </message>
    <message>
        <source>The URL must be absolute; did you mean %1?</source>
        <translation>URL 必須是絕對 URL；您是指 %1 嗎？</translation>
    </message>
    <message>
        <source>Choose each strategy only once.</source>
        <translation>每種策略只能選擇一次。</translation>
    </message>
    <message>
        <source>This is not a URL: %1.</source>
        <translation>這不是 URL：%1。</translation>
    </message>
    <message>
        <source>Choose at least one client.</source>
        <translation>請至少選擇一個用戶端。</translation>
    </message>
    <message>
        <source>Choose each client only once.</source>
        <translation>每個用戶端只能選擇一次。</translation>
    </message>
    <message>
        <source>The file of certificates %1 cannot be read; choose a PEM file.</source>
        <translation>無法讀取憑證檔案 %1；請選擇 PEM 檔案。</translation>
    </message>
    <message>
        <source>Count × rounds × strategies × clients is %1 requests; at most %2 fit in one run.</source>
        <translation>請求數 × 輪數 × 策略數 × 用戶端數共 %1 個請求；一次執行最多 %2 個。</translation>
    </message>
    <message>
        <source>Duration in ms</source>
        <translation>持續時間（毫秒）</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunStatus</name>
    <message>
        <source>Warming up …</source>
        <translation>暖身中…</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>啟動中…</translation>
    </message>
    <message>
        <source> · round %1 of %2</source>
        <translation> · 第 %1 / %2 輪</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>progress, requests per second</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped after %1 · %2 measured</source>
        <translation>已停止，歷時 %1 · 已測量 %2</translation>
    </message>
    <message>
        <source>Done · %1 in %2</source>
        <translation>完成 · %1，歷時 %2</translation>
    </message>
    <message>
        <source>Progress, %1</source>
        <translation>進度，%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests</source>
        <comment>strategy, numbers</comment>
        <translation>%1：%3 個請求中的 %2 個</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunStrip</name>
    <message>
        <source>%1, %2</source>
        <comment>a run; its strategy</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What is compared of %1</source>
        <comment>a run</comment>
        <translation>比較「%1」的哪一項</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunTimeline</name>
    <message>
        <source>loop lag</source>
        <comment>how late the event loop is; short</comment>
        <translation>迴圈滯後</translation>
    </message>
    <message>
        <source>How late a 5 ms timer of the engine&apos;s event loop fired; the highest bars are %1.</source>
        <comment>a duration</comment>
        <translation>引擎事件迴圈的 5 ms 計時器觸發時的滯後時間；最高的長條為 %1。</translation>
    </message>
    <message>
        <source>The event loop was up to %1 late between %2 and %3.</source>
        <comment>durations</comment>
        <translation>在 %2 到 %3 之間，事件迴圈最多滯後 %1。</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunTimelinePanel</name>
    <message>
        <source>Round %1</source>
        <comment>a number</comment>
        <translation>第 %1 輪</translation>
    </message>
    <message>
        <source>The timeline is being made …</source>
        <translation>正在建立時間軸…</translation>
    </message>
    <message>
        <source>Every request appears here as a bar: lanes down, time across.</source>
        <translation>這裡會以長條顯示每個請求：縱向為通道，橫向為時間。</translation>
    </message>
    <message>
        <source>time since the start of the batch</source>
        <comment>axis of a chart</comment>
        <translation>批次開始後的時間</translation>
    </message>
    <message>
        <source>By phase</source>
        <comment>what colours mean</comment>
        <translation>依階段</translation>
    </message>
    <message>
        <source>By strategy</source>
        <comment>what colours mean</comment>
        <translation>依策略</translation>
    </message>
    <message>
        <source>By status</source>
        <comment>what colours mean</comment>
        <translation>依狀態</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>顏色的意義</translation>
    </message>
    <message>
        <source>Which round is shown</source>
        <translation>顯示哪一輪</translation>
    </message>
    <message>
        <source>A row per lane: the batch has more than %1 requests.</source>
        <comment>a number</comment>
        <translation>每列一個通道：此批次的請求超過 %1 個。</translation>
    </message>
    <message>
        <source>Rows: lanes</source>
        <comment>what a row of the timeline is</comment>
        <translation>每列：通道</translation>
    </message>
    <message>
        <source>Rows: requests</source>
        <comment>what a row of the timeline is</comment>
        <translation>每列：請求</translation>
    </message>
    <message>
        <source>What a row is</source>
        <translation>每一列代表什麼</translation>
    </message>
</context>
<context>
    <name>Loopscope::RunVerdictText</name>
    <message numerus="yes">
        <source>%n round(s) each</source>
        <translation>
            <numerusform>各 %n 輪</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 rounds</source>
        <comment>of two runs</comment>
        <translation>分別 %1 與 %2 輪</translation>
    </message>
    <message>
        <source>%1 is %2 to %3 times as fast as %4 (95&#xa0;% interval, %5).</source>
        <comment>%1 and %4: runs; %5: 5 rounds each</comment>
        <translation>「%1」的速度是「%4」的 %2 到 %3 倍（95&#xa0;% 信賴區間，%5）。</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 times as long as %4 (95&#xa0;% interval, %5).</source>
        <comment>%1 and %4: runs; %5: 5 rounds each</comment>
        <translation>「%1」花費的時間是「%4」的 %2 到 %3 倍（95&#xa0;% 信賴區間，%5）。</translation>
    </message>
    <message>
        <source>%1 and %2 are not distinguishable with %3: more than %4 more of each would be needed to tell a difference of %5.</source>
        <comment>%1 and %2: runs; %3: 5 rounds each</comment>
        <translation>以%3的資料還無法分辨「%1」和「%2」：若要看出 %5 的差異，各需再執行超過 %4 輪。</translation>
    </message>
    <message>
        <source>%1 and %2 are not distinguishable with %3: about %4 more of each would tell a difference of %5.</source>
        <comment>%1 and %2: runs; %3: 5 rounds each</comment>
        <translation>以%3的資料還無法分辨「%1」和「%2」：各再執行約 %4 輪，就能看出 %5 的差異。</translation>
    </message>
    <message>
        <source>%1 and %2 are alike: they differ by less than %3 (95&#xa0;% interval, %4).</source>
        <comment>%1 and %2: runs; %4: 5 rounds each</comment>
        <translation>「%1」和「%2」不相上下：差異小於 %3（95&#xa0;% 信賴區間，%4）。</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2: total time %3. Too few rounds to tell whether that is chance: it takes %n of each run.</source>
        <comment>%1 and %2: runs; %3: +12 %</comment>
        <translation>
            <numerusform>「%1」相對於「%2」：總時間 %3。輪數太少，無法判斷是否為偶然：每次執行需要 %n 輪。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2: no verdict, because one of them has no complete round.</source>
        <comment>%1 and %2: runs</comment>
        <translation>「%1」相對於「%2」：沒有結論，因為其中一次沒有完整的一輪。</translation>
    </message>
    <message>
        <source>%1 and %2 did not do the same: their rounds differ in the number of requests or of those in flight. Compare latencies, not total times.</source>
        <comment>%1 and %2: runs</comment>
        <translation>「%1」和「%2」做的事並不相同：兩者每輪的請求數或同時請求數不同。請比較延遲，而非總時間。</translation>
    </message>
    <message>
        <source>Some requests failed, so their work is unequal.</source>
        <translation>有些請求失敗，因此兩者的工作量不等。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a difference and its interval: +12 % (+8 % to +16 %)</comment>
        <translation>%1（%2 到 %3）</translation>
    </message>
    <message>
        <source>95&#xa0;% interval by whole rounds, each run&apos;s for themselves.</source>
        <translation>95&#xa0;% 信賴區間，以整輪為單位，各次執行分別計算。</translation>
    </message>
    <message>
        <source>95&#xa0;% interval as if requests were independent of each other. Those of one batch are not, so it is too narrow.</source>
        <translation>95&#xa0;% 信賴區間，假設請求彼此獨立。同一批次的請求並非如此，因此區間偏窄。</translation>
    </message>
    <message>
        <source>The runs are of different times: whatever else changed between them, such as the load of the machines or the network, is in the difference, too.</source>
        <translation>這些執行的時間不同：期間有所改變的其他因素，例如電腦或網路的負載，也都包含在差異之中。</translation>
    </message>
    <message>
        <source>Intervals of percentiles and of failed requests take requests for independent of each other. Those of one batch are not, so these intervals are too narrow, and verdicts rest on whole rounds.</source>
        <translation>百分位數與失敗請求的信賴區間假設請求彼此獨立。同一批次的請求並非如此，因此這些區間偏窄，而結論以整輪為據。</translation>
    </message>
    <message>
        <source>%1&#xa0;pp</source>
        <comment>percentage points</comment>
        <translation>%1&#xa0;個百分點</translation>
    </message>
</context>
<context>
    <name>Loopscope::SamplesReader</name>
    <message>
        <source>samples.%1 is missing or no array</source>
        <translation>缺少 samples.%1，或它不是陣列</translation>
    </message>
    <message>
        <source>samples.%1[%2] cannot be %3</source>
        <translation>samples.%1[%2] 不可為 %3</translation>
    </message>
    <message>
        <source>samples.%1 and samples.%2 differ in length</source>
        <translation>samples.%1 與 samples.%2 的長度不同</translation>
    </message>
    <message>
        <source>samples.error_text[%1] cannot be %2</source>
        <translation>samples.error_text[%1] 不可為 %2</translation>
    </message>
    <message>
        <source>there are more than %1 samples</source>
        <translation>樣本超過 %1 個</translation>
    </message>
</context>
<context>
    <name>Loopscope::SaveFile</name>
    <message>
        <source>the file</source>
        <comment>stands in for an empty file name</comment>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Could not write %1: %2. Nothing there was changed; choose another place, or check the folder, its permissions and the free space.</source>
        <translation>無法寫入 %1：%2。該處的內容沒有變更；請選擇其他位置，或檢查資料夾、其權限和可用空間。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>the file name is empty</source>
        <translation>檔名是空的</translation>
    </message>
    <message>
        <source>the file name is not valid</source>
        <translation>檔名無效</translation>
    </message>
    <message>
        <source>the file name is too long</source>
        <translation>檔名過長</translation>
    </message>
    <message>
        <source>it does not accept data</source>
        <translation>它不接受資料</translation>
    </message>
</context>
<context>
    <name>Loopscope::ScaleSwitch</name>
    <message>
        <source>Linear</source>
        <comment>scale of an axis</comment>
        <translation>線性</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>scale of an axis: logarithmic</comment>
        <translation>對數</translation>
    </message>
</context>
<context>
    <name>Loopscope::SchemaText</name>
    <message>
        <source>It is the database of another program; choose another file.</source>
        <translation>這是另一個程式的資料庫；請選擇另一個檔案。</translation>
    </message>
    <message>
        <source>It was written by a newer Loopscope (version %1 of its tables, this one knows %2); update Loopscope, or choose another place for the history.</source>
        <translation>這是由較新版本的 Loopscope 寫入（資料表版本 %1，本版本支援到 %2）；請更新 Loopscope，或為歷史紀錄選擇另一個位置。</translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation>缺少版本資訊</translation>
    </message>
    <message>
        <source>%1 is not a history of Loopscope; choose another file.</source>
        <translation>%1 不是 Loopscope 的歷史紀錄；請選擇其他檔案。</translation>
    </message>
    <message>
        <source>The schema loopscope in this database is another program&apos;s (its table %1 is not ours); choose another database.</source>
        <translation>此資料庫中的 schema loopscope 屬於其他程式（其中的資料表 %1 不是本程式的）；請選擇其他資料庫。</translation>
    </message>
</context>
<context>
    <name>Loopscope::SelfCheck</name>
    <message>
        <source>loop lag p50</source>
        <translation>迴圈滯後 p50</translation>
    </message>
    <message>
        <source>loop lag p99</source>
        <translation>迴圈滯後 p99</translation>
    </message>
    <message>
        <source>loop lag max</source>
        <translation>迴圈滯後最大值</translation>
    </message>
    <message>
        <source>connections opened</source>
        <translation>建立的連線數</translation>
    </message>
    <message>
        <source>connections expected, at most</source>
        <translation>預期的連線數上限</translation>
    </message>
    <message>
        <source>in flight, measured</source>
        <comment>an average number of requests</comment>
        <translation>同時請求數（實測）</translation>
    </message>
    <message>
        <source>in flight, Little&apos;s law</source>
        <translation>同時請求數（利特爾法則）</translation>
    </message>
    <message>
        <source>lanes</source>
        <translation>通道數</translation>
    </message>
    <message>
        <source>silent retries</source>
        <translation>自動重送次數</translation>
    </message>
    <message>
        <source>engine busy</source>
        <comment>share of the time</comment>
        <translation>引擎忙碌的時間比例</translation>
    </message>
    <message>
        <source>program, of all cores</source>
        <comment>share of the CPU time</comment>
        <translation>本程式占所有核心的比例</translation>
    </message>
    <message>
        <source>client not measured</source>
        <translation>用戶端未測量</translation>
    </message>
    <message>
        <source>client OK</source>
        <translation>用戶端正常</translation>
    </message>
    <message>
        <source>the client is the bottleneck</source>
        <translation>瓶頸在用戶端</translation>
    </message>
    <message>
        <source>this program took %1 of all cores</source>
        <comment>a share</comment>
        <translation>本程式用掉所有核心的 %1</translation>
    </message>
    <message>
        <source>the worker threads took %1 of the cores they can use</source>
        <comment>a share</comment>
        <translation>工作執行緒用掉可用核心的 %1</translation>
    </message>
    <message>
        <source>the event loop was busy %1 of the time</source>
        <comment>a share</comment>
        <translation>事件迴圈有 %1 的時間處於忙碌</translation>
    </message>
    <message>
        <source>threads had to wait for a core, up to %1 (p99)</source>
        <comment>a duration</comment>
        <translation>執行緒等候核心的時間達 %1 (p99)</translation>
    </message>
    <message>
        <source>the event loop was late by up to %1 (p99)</source>
        <comment>a duration</comment>
        <translation>事件迴圈滯後達 %1 (p99)</translation>
    </message>
    <message>
        <source>lanes were idle while requests were left to send</source>
        <translation>還有請求待送時，通道卻閒置</translation>
    </message>
    <message>
        <source>the latencies explain %1 requests in flight, but there were %2</source>
        <translation>依延遲推算應同時進行 %1 個請求，實際卻有 %2 個</translation>
    </message>
    <message>
        <source>the client is the bottleneck, because %1: the figures are an upper bound for the server&apos;s latency and a lower one for its throughput.</source>
        <comment>a list of reasons</comment>
        <translation>瓶頸在用戶端，因為%1；這些數值只能當作伺服器延遲的上限和吞吐量的下限。</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between reasons</comment>
        <translation>，且</translation>
    </message>
    <message>
        <source>Use the curl client, which needs less CPU time for a request.</source>
        <translation>改用 curl 用戶端，每個請求耗用的 CPU 時間較少。</translation>
    </message>
    <message>
        <source>Use fewer threads.</source>
        <translation>減少執行緒數。</translation>
    </message>
    <message>
        <source>Use a lower concurrency.</source>
        <translation>降低並行數。</translation>
    </message>
    <message>
        <source>Run the server on a second machine, or Loopscope on a faster one.</source>
        <translation>改在另一台電腦上執行伺服器，或在更快的電腦上執行 Loopscope。</translation>
    </message>
    <message>
        <source>End other programs that use the CPU.</source>
        <translation>結束其他占用 CPU 的程式。</translation>
    </message>
    <message>
        <source>Run Loopscope on a machine with faster cores.</source>
        <translation>改在核心更快的電腦上執行 Loopscope。</translation>
    </message>
    <message numerus="yes">
        <source>The client repeated %Ln request(s) by itself, after the connection had dropped; the latencies include that.</source>
        <translation>
            <numerusform>連線中斷後，用戶端自行重送了 %Ln 個請求；延遲包含重送的時間。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connections were opened where %2 would do: the server or the network closes them, and opening takes time.</source>
        <translation>建立了 %1 條連線，但 %2 條就已足夠：伺服器或網路會關閉連線，而重新建立需要時間。</translation>
    </message>
    <message>
        <source>Too short for a loop lag p99, which takes a tenth of a second.</source>
        <translation>時間太短，無法測得迴圈滯後的 p99（需要 0.1 秒）。</translation>
    </message>
    <message>
        <source>The client is the bottleneck of %1: its figures compare this program and this machine rather than the server.</source>
        <comment>a list of contenders</comment>
        <translation>「%1」的瓶頸在用戶端：這些數字比較的是本程式與這台電腦，而不是伺服器。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Loopscope::SelfCheckTable</name>
    <message>
        <source>loop lag p99 %1</source>
        <translation>迴圈滯後 p99 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>loop lag, verdict</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Self-check: how much of the figures is the instrument&apos;s own doing</source>
        <translation>自我檢查：這些數值有多少是儀器本身造成的</translation>
    </message>
</context>
<context>
    <name>Loopscope::SqliteFileText</name>
    <message>
        <source>it is not a file</source>
        <translation>這不是檔案</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be renamed; move it away.</source>
        <translation>%1 已損壞且無法重新命名；請將它移開。</translation>
    </message>
</context>
<context>
    <name>Loopscope::StateChangeModel</name>
    <message>
        <source>removed</source>
        <comment>a watch that is no longer in the list</comment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>an endpoint that is watched</comment>
        <translation>監看項目</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a state</comment>
        <translation>原狀態</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a state</comment>
        <translation>新狀態</translation>
    </message>
    <message>
        <source>For</source>
        <comment>how long</comment>
        <translation>持續時間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>since when a state lasts</comment>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>It is not watched now: nobody knows how long it stayed so.</source>
        <translation>目前沒有在監看：無從得知這個狀態維持了多久。</translation>
    </message>
    <message>
        <source>It was not watched all of this time.</source>
        <translation>這段時間並非全程都有監看。</translation>
    </message>
    <message>
        <source>How long the watch stayed in its new state, as far as it was watched</source>
        <translation>監看項目維持新狀態的時間，只計有監看的部分</translation>
    </message>
</context>
<context>
    <name>Loopscope::StateTracker</name>
    <message numerus="yes">
        <source>%n tick(s) in a row were missed: the machine slept, or the program stood still.</source>
        <translation>
            <numerusform>連續漏掉 %n 次檢查：電腦曾進入睡眠，或程式曾停頓。</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching was paused.</source>
        <translation>監看曾暫停。</translation>
    </message>
    <message>
        <source>What is watched, or how, was changed.</source>
        <translation>監看的對象或方式已變更。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n tick(s) were good.</source>
        <translation>
            <numerusform>最近 %n 次檢查中有 %1 次正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n tick(s) were not good.</source>
        <translation>
            <numerusform>最近 %n 次檢查中有 %1 次不正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) failed.</source>
        <translation>
            <numerusform>%n 個請求中有 %1 個失敗。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s) failed: %2.</source>
        <translation>
            <numerusform>%n 個請求中有 %1 個失敗：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 %1 is over %2.</source>
        <translation>p95 為 %1，超過 %2。</translation>
    </message>
    <message>
        <source>The certificate has ended.</source>
        <translation>憑證已過期。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate ends in %n day(s), and must last %1.</source>
        <translation>
            <numerusform>憑證將在 %n 天後到期，少於要求的 %1 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last tick was good.</source>
        <translation>最近一次檢查正常。</translation>
    </message>
    <message>
        <source>It was taken off the watch list.</source>
        <translation>曾從監看清單中移除。</translation>
    </message>
</context>
<context>
    <name>Loopscope::StatusSet</name>
    <message>
        <source>“%1” is no HTTP status; type numbers from 100 to 599, such as 200, 204 or 200-399.</source>
        <translation>「%1」不是 HTTP 狀態碼；請輸入 100 到 599 的數字，例如 200、204 或 200-399。</translation>
    </message>
    <message>
        <source>“%1” ends before it begins; type the lower status first.</source>
        <translation>「%1」的結尾小於開頭；請先輸入較小的狀態碼。</translation>
    </message>
    <message>
        <source>No status is expected; type some, such as 200-399.</source>
        <translation>沒有指定預期的狀態碼；請輸入一些，例如 200-399。</translation>
    </message>
</context>
<context>
    <name>Loopscope::StorageText</name>
    <message>
        <source>The history %1 is damaged (%2).</source>
        <translation>歷史紀錄 %1 已損壞（%2）。</translation>
    </message>
    <message>
        <source>The history %1 cannot be used (%2); choose another place.</source>
        <translation>無法使用歷史紀錄 %1（%2）；請選擇另一個位置。</translation>
    </message>
    <message>
        <source>its check failed</source>
        <translation>檢查未通過</translation>
    </message>
    <message>
        <source>The history %1 cannot be used. %2</source>
        <translation>無法使用歷史紀錄 %1。%2</translation>
    </message>
    <message>
        <source>The history %1 was damaged. It was set aside as %2, and a new one begun.</source>
        <translation>歷史紀錄 %1 已損壞，因此將它移到 %2，並建立新的歷史紀錄。</translation>
    </message>
    <message>
        <source>The history %1 is locked by another program (%2).</source>
        <translation>歷史紀錄 %1 被另一個程式鎖定（%2）。</translation>
    </message>
    <message>
        <source>What is measured is kept until it is free.</source>
        <translation>量測結果會保留到解除鎖定為止。</translation>
    </message>
    <message>
        <source>The history %1 cannot be written (%2); make room on its disk.</source>
        <translation>無法寫入歷史紀錄 %1（%2）；請在其磁碟上騰出空間。</translation>
    </message>
    <message>
        <source>What is measured is kept in memory.</source>
        <translation>量測結果會保留在記憶體中。</translation>
    </message>
    <message>
        <source>The history %1 may not be written (%2); change its permissions, or choose another place.</source>
        <translation>不允許寫入歷史紀錄 %1（%2）；請變更其權限，或選擇其他位置。</translation>
    </message>
    <message>
        <source>The history %1 is not reached (%2).</source>
        <translation>無法連上歷史紀錄 %1（%2）。</translation>
    </message>
    <message>
        <source>What is measured is kept here and delivered later.</source>
        <translation>量測結果會保留在本機，稍後再送達。</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>無法辨識其格式</translation>
    </message>
    <message>
        <source>The history %1 asks for a password (%2); put it into ~/.pgpass, as HOST:PORT:DATABASE:USER:PASSWORD, readable by you alone.</source>
        <translation>歷史紀錄 %1 要求密碼（%2）；請以 HOST:PORT:DATABASE:USER:PASSWORD 的格式寫入 ~/.pgpass，並設為僅限您本人可讀取。</translation>
    </message>
    <message>
        <source>The history %1 cannot be used at the moment (%2).</source>
        <translation>歷史紀錄 %1 目前無法使用（%2）。</translation>
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
    <name>Loopscope::SweepChart</name>
    <message>
        <source>requests in flight</source>
        <comment>axis of a chart</comment>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>client was the bottleneck</source>
        <comment>legend</comment>
        <translation>瓶頸在用戶端</translation>
    </message>
    <message>
        <source>failing</source>
        <comment>legend</comment>
        <translation>失敗過多</translation>
    </message>
    <message>
        <source>knee, with its 95&#xa0;% interval</source>
        <comment>legend</comment>
        <translation>拐點（含 95&#xa0;% 信賴區間）</translation>
    </message>
    <message>
        <source>knee</source>
        <comment>legend</comment>
        <translation>拐點</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepEngine</name>
    <message>
        <source>A sweep is on; stop it first.</source>
        <translation>正在掃描中；請先停止。</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepExports</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>S&amp;teps as CSV…</source>
        <translation>將各步匯出為 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Whole Sweep as &amp;JSON…</source>
        <translation>將完整掃描結果匯出為 JSON(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepFigures</name>
    <message>
        <source>highest throughput</source>
        <translation>最高吞吐量</translation>
    </message>
    <message>
        <source>Requests answered OK per second: the highest mean over the rounds that was measured. Steps in which the client was the bottleneck, or which are failing, do not count.</source>
        <translation>每秒成功回應的請求數：取測得的最高值（各輪的平均值）。瓶頸在用戶端或失敗過多的步不列入計算。</translation>
    </message>
    <message numerus="yes">
        <source>highest throughput, at %Ln in flight</source>
        <translation>
            <numerusform>最高吞吐量，同時 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>the knee</source>
        <translation>拐點</translation>
    </message>
    <message>
        <source>From this many requests in flight on, more of them only wait: the highest throughput × the latency when hardly any other request is in flight</source>
        <translation>同時請求數達到此值後，再增加的請求只會等待：最高吞吐量 × 幾乎沒有其他請求同時進行時的延遲</translation>
    </message>
    <message>
        <source>in flight: the knee</source>
        <translation>拐點的同時請求數</translation>
    </message>
    <message>
        <source>in flight: the knee (95 %: %1 to %2)</source>
        <comment>an interval</comment>
        <translation>拐點的同時請求數（95 %：%1 到 %2）</translation>
    </message>
    <message>
        <source>latency without waiting</source>
        <translation>無須等待時的延遲</translation>
    </message>
    <message>
        <source>Mean latency of a request when hardly any other is in flight</source>
        <translation>幾乎沒有其他請求同時進行時，請求的平均延遲</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>最佳擬合</translation>
    </message>
    <message>
        <source>R² of the law that describes the throughputs best, by AICc: the Universal Scalability Law or Amdahl&apos;s law; 1 is perfect</source>
        <translation>依 AICc 最能描述這些吞吐量的定律的 R²：通用可擴展性定律（USL）或阿姆達爾定律；1 表示完全吻合</translation>
    </message>
    <message>
        <source>failed requests</source>
        <translation>失敗的請求</translation>
    </message>
    <message>
        <source>Not answered, or with an HTTP status of 400 or more</source>
        <translation>沒有回應，或 HTTP 狀態碼為 400 以上</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepFiles</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Loopscope sweep (*.json)</source>
        <translation>Loopscope 掃描結果 (*.json)</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepFitModel</name>
    <message>
        <source>throughput of one request at a time, per second</source>
        <translation>一次只有一個請求時的每秒吞吐量</translation>
    </message>
    <message>
        <source>contention: the share of the work that must wait its turn</source>
        <translation>競爭：必須排隊依序處理的工作所占的比例</translation>
    </message>
    <message>
        <source>coherency: the cost of keeping each pair of requests in agreement</source>
        <translation>一致性：使每一對請求保持一致的成本</translation>
    </message>
    <message>
        <source>how well the curve fits; 1 is perfect</source>
        <translation>曲線的吻合程度；1 表示完全吻合</translation>
    </message>
    <message>
        <source>how far a step is off the curve, as a share of its throughput</source>
        <translation>各步偏離曲線的程度，以占其吞吐量的比例表示</translation>
    </message>
    <message>
        <source>compares the laws; the lower, the better</source>
        <translation>用於比較兩個定律；越低越好</translation>
    </message>
    <message>
        <source>where throughput is highest; beyond, it falls</source>
        <translation>吞吐量最高之處；超過後吞吐量便會下降</translation>
    </message>
    <message>
        <source>%1 at %2 in flight</source>
        <comment>a rate; a number</comment>
        <translation>%1（同時 %2 個）</translation>
    </message>
    <message>
        <source>No fit: that takes more steps that can be used.</source>
        <translation>無法擬合：需要更多可用的步。</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law has no such coefficient.</source>
        <translation>阿姆達爾定律沒有此係數。</translation>
    </message>
    <message>
        <source>The fit predicts no peak.</source>
        <translation>擬合結果沒有預測到峰值。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>The law that describes this sweep best: the lower AICc</source>
        <translation>最能描述這次掃描的定律：AICc 較低者</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>離散程度</translation>
    </message>
    <message>
        <source>Predicted peak</source>
        <translation>預測的峰值</translation>
    </message>
    <message>
        <source>With its 95&#xa0;% interval</source>
        <translation>附 95&#xa0;% 信賴區間</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepForm</name>
    <message>
        <source>&amp;Concurrency</source>
        <translation>並行數(&amp;C)</translation>
    </message>
    <message>
        <source>Which concurrencies</source>
        <translation>要測量哪些並行數</translation>
    </message>
    <message>
        <source>How many requests are in flight at once, step by step</source>
        <translation>逐步進行時，每一步同時進行的請求數</translation>
    </message>
    <message>
        <source>doubling up to</source>
        <translation>倍增至</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>依清單</translation>
    </message>
    <message>
        <source>Highest concurrency</source>
        <translation>最高並行數</translation>
    </message>
    <message>
        <source>Steps with 1, 2, 4 … requests in flight, up to this many</source>
        <translation>各步同時進行 1、2、4…個請求，最多到此數</translation>
    </message>
    <message>
        <source>Concurrencies</source>
        <translation>並行數清單</translation>
    </message>
    <message>
        <source>Numbers with commas between them; 4..64 doubles from 4 to 64, and 10..50+10 goes by tens</source>
        <translation>以逗號分隔的數字；4..64 表示從 4 倍增到 64，10..50+10 表示從 10 到 50 每次加 10</translation>
    </message>
    <message>
        <source>Each &amp;step</source>
        <translation>每一步(&amp;S)</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>每一步的秒數</translation>
    </message>
    <message>
        <source>How long each step sends requests; those that are in flight then still end</source>
        <translation>每一步送出請求的時間；屆時仍在進行中的請求會繼續到結束</translation>
    </message>
    <message>
        <source>Requests per step</source>
        <translation>每一步的請求數</translation>
    </message>
    <message>
        <source>How many requests each step sends</source>
        <translation>每一步送出的請求數</translation>
    </message>
    <message>
        <source>What ends a step</source>
        <translation>每一步以什麼為結束條件</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>個請求</translation>
    </message>
    <message>
        <source>Roun&amp;ds</source>
        <translation>輪數(&amp;D)</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>How often the sweep goes through all concurrencies; from two rounds on its figures have intervals that tell what another round would bring</source>
        <translation>掃描走完所有並行數的次數；兩輪以上時，各項數值會附上涵蓋輪與輪之間變動的信賴區間</translation>
    </message>
    <message>
        <source>C&amp;lient</source>
        <translation>用戶端(&amp;L)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>What sends the requests; libcurl needs less of this machine, and so measures faster servers</source>
        <translation>送出請求的用戶端；libcurl 耗用這台電腦的資源較少，因此能測量更快的伺服器</translation>
    </message>
    <message>
        <source>Request &amp;options</source>
        <translation>請求選項(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepJson</name>
    <message>
        <source>there is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>it is not a file; choose a JSON file that Loopscope exported.</source>
        <translation>這不是檔案；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it is empty; choose a JSON file that Loopscope exported.</source>
        <translation>檔案是空的；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it is larger than 64 MiB; Loopscope writes no such sweeps.</source>
        <translation>檔案超過 64 MiB；Loopscope 不會寫入這樣的掃描結果。</translation>
    </message>
    <message>
        <source>it is a run, not a sweep; open it on the page Compare.</source>
        <translation>這是執行結果，不是掃描結果；請在「比較」頁面開啟。</translation>
    </message>
    <message>
        <source>it is damaged at byte %1; open another copy of it.</source>
        <translation>檔案在第 %1 個位元組處損壞；請開啟另一份複本。</translation>
    </message>
    <message>
        <source>it is not a sweep that Loopscope saved; choose a JSON file that Loopscope exported.</source>
        <translation>這不是 Loopscope 儲存的掃描結果；請選擇由 Loopscope 匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>it was written by a newer Loopscope (format %1); update Loopscope to open it.</source>
        <translation>這是由較新版本的 Loopscope 寫入（格式 %1）；請更新 Loopscope 後再開啟。</translation>
    </message>
    <message>
        <source>it is damaged: %1. Open another copy of it.</source>
        <translation>檔案已損壞：%1。請開啟另一份複本。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>無法開啟 %1：%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepLatencyChart</name>
    <message>
        <source>What requests wait with ever more of them in flight appears here.</source>
        <translation>這裡會顯示同時請求數逐步增加時，請求的延遲如何變化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight: %1</source>
        <comment>%1: latencies</comment>
        <translation>
            <numerusform>同時 %Ln 個：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figures, a remark</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Scale of the latency axis</source>
        <translation>延遲軸的刻度</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepPage</name>
    <message>
        <source>Steps</source>
        <translation>各步</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>擬合</translation>
    </message>
    <message>
        <source>How many requests at once are best?</source>
        <translation>同時進行多少個請求最好？</translation>
    </message>
    <message>
        <source>A sweep sends the same requests with ever more of them in flight, and finds the number from which on more of them only wait.</source>
        <translation>掃描會送出相同的請求，逐步增加同時進行的數目，並找出從多少個開始，再增加的請求只會等待。</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>測量中…</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>掃描</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepPlan</name>
    <message>
        <source>There is no concurrency to measure; type some, such as 1, 2, 4.</source>
        <translation>沒有要測量的並行數；請輸入並行數，例如 1, 2, 4。</translation>
    </message>
    <message>
        <source>These are %1 concurrencies; at most %2 fit in one sweep.</source>
        <translation>這裡有 %1 個並行數；一次掃描最多 %2 個。</translation>
    </message>
    <message>
        <source>Each concurrency</source>
        <translation>每個並行數</translation>
    </message>
    <message>
        <source>The concurrencies must be in ascending order, each once.</source>
        <translation>並行數必須由小到大排列，且不可重複。</translation>
    </message>
    <message>
        <source>Duration of a step in ms</source>
        <translation>每一步的持續時間（毫秒）</translation>
    </message>
    <message>
        <source>%1 requests per step cannot be %2 in flight; send at least %2 per step.</source>
        <translation>每一步只有 %1 個請求，無法同時進行 %2 個；每一步請至少送出 %2 個。</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>輪數</translation>
    </message>
    <message>
        <source>“%1” is no concurrency; type whole numbers such as 1, 2, 4, or 1..64 to double from 1 to 64, or 10..50+10 to go by tens.</source>
        <translation>「%1」不是並行數；請輸入整數，例如 1, 2, 4，或以 1..64 表示從 1 倍增到 64，以 10..50+10 表示從 10 到 50 每次加 10。</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepRow</name>
    <message>
        <source>failing</source>
        <translation>失敗過多</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <comment>an error</comment>
        <translation>失敗過多：%1</translation>
    </message>
    <message>
        <source>client was the bottleneck</source>
        <translation>瓶頸在用戶端</translation>
    </message>
    <message>
        <source>client was late at times</source>
        <translation>用戶端偶有滯後</translation>
    </message>
    <message>
        <source>This program&apos;s event loop was late now and then: high percentiles may be too high. The throughput is the server&apos;s.</source>
        <translation>本程式的事件迴圈偶有滯後：較高的百分位數可能偏高。吞吐量則仍是伺服器的表現。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>在結束前停止</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 rounds</source>
        <comment>a remark; numbers</comment>
        <translation>%1（%3 輪中有 %2 輪）</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at least %n answered request(s) in a step.</source>
        <comment>%1: a percentile</comment>
        <translation>
            <numerusform>一步中至少要有 %n 個有回應的請求，才能得出 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation>
            <numerusform>同時 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepStatus</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight</source>
        <translation>
            <numerusform>同時 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>round %1 of %2</source>
        <translation>第 %1 / %2 輪</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <comment>a duration</comment>
        <translation>剩餘約 %1</translation>
    </message>
    <message numerus="yes">
        <source>Done · %n step(s), %1 requests</source>
        <translation>
            <numerusform>完成 · %n 步，%1 個請求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n step(s) · %2 requests</source>
        <translation>
            <numerusform>已停止，完成 %1 / %n 步 · %2 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>掃描的進度</translation>
    </message>
    <message>
        <source>Stop the sweep</source>
        <translation>停止掃描</translation>
    </message>
    <message>
        <source>End the sweep now and keep what was measured (Esc)</source>
        <translation>立即結束掃描，並保留已測得的資料 (Esc)</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepStepsModel</name>
    <message>
        <source>Round %1</source>
        <translation>第 %1 輪</translation>
    </message>
    <message>
        <source>An interval takes at least two complete rounds of this step.</source>
        <translation>信賴區間需要這一步至少完整執行兩輪。</translation>
    </message>
    <message>
        <source>An interval takes more requests in this step, or more rounds.</source>
        <translation>信賴區間需要這一步有更多請求，或執行更多輪。</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未測量</translation>
    </message>
    <message>
        <source>Requests in flight at once, as planned</source>
        <translation>同時進行的請求數（計畫值）</translation>
    </message>
    <message>
        <source>Not answered, or with an HTTP status of 400 or more</source>
        <translation>沒有回應，或 HTTP 狀態碼為 400 以上</translation>
    </message>
    <message>
        <source>Requests answered OK per second; the mean over the rounds</source>
        <translation>每秒成功回應的請求數；取各輪的平均值</translation>
    </message>
    <message>
        <source>Half of the 95&#xa0;% interval of the throughput</source>
        <translation>吞吐量 95&#xa0;% 信賴區間的一半寬度</translation>
    </message>
    <message>
        <source>Percentile of the latency of answered requests; the mean over the rounds</source>
        <translation>有回應的請求的延遲百分位數；取各輪的平均值</translation>
    </message>
    <message>
        <source>Requests in flight on average, as measured</source>
        <translation>平均同時進行的請求數（實測）</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>並行數</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepSummary</name>
    <message>
        <source>%1 %2</source>
        <comment>a sentence after another</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepTable</name>
    <message>
        <source>&amp;Copy Table</source>
        <translation>複製表格(&amp;C)</translation>
    </message>
    <message>
        <source>Show All &amp;Rounds</source>
        <translation>顯示所有輪次(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide Rounds</source>
        <translation>隱藏輪次(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepText</name>
    <message>
        <source>Beyond %1 in flight you only add latency: the server answers at most %2, and a request takes %3 when there is no other.</source>
        <comment>%2: a rate; %3: a duration</comment>
        <translation>同時請求數超過 %1 後，增加的只有延遲：伺服器的回應速率最高為 %2，而沒有其他請求時，一個請求需要 %3。</translation>
    </message>
    <message>
        <source>Beyond %1 in flight (95&#xa0;% interval %4 to %5) you only add latency: the server answers at most %2, and a request takes %3 when there is no other.</source>
        <comment>%2: a rate; %3: a duration; %4 and %5: numbers in flight</comment>
        <translation>同時請求數超過 %1（95&#xa0;% 信賴區間：%4 到 %5）後，增加的只有延遲：伺服器的回應速率最高為 %2，而沒有其他請求時，一個請求需要 %3。</translation>
    </message>
    <message>
        <source>No knee can be told: it takes steps with different numbers in flight that the server answers.</source>
        <translation>無法判斷拐點：需要同時請求數各不相同，且伺服器有回應的步。</translation>
    </message>
    <message>
        <source>No knee up to %1 in flight: throughput still grew there, before requests failed.</source>
        <translation>同時請求數到 %1 為止沒有拐點：在請求失敗之前，吞吐量仍在成長。</translation>
    </message>
    <message>
        <source>No knee up to %1 in flight: throughput still grows there. Sweep further to find it.</source>
        <translation>同時請求數到 %1 為止沒有拐點：吞吐量仍在成長。請掃描到更高的並行數，以找出拐點。</translation>
    </message>
    <message>
        <source>No knee of the server: throughput grew until the client was the bottleneck.</source>
        <translation>沒有測得伺服器的拐點：吞吐量持續成長，直到用戶端成為瓶頸。</translation>
    </message>
    <message>
        <source>No knee can be told: throughput scatters too much. Measure longer steps, or more rounds.</source>
        <translation>無法判斷拐點：吞吐量過於離散。請延長每一步的測量，或執行更多輪。</translation>
    </message>
    <message>
        <source>%1 describes it best (R² %2): contention σ = %3.</source>
        <comment>%1: the name of a law</comment>
        <translation>%1的描述最為吻合（R² %2）：競爭 σ = %3。</translation>
    </message>
    <message>
        <source>%1 describes it best (R² %2): contention σ = %3, coherency κ = %4.</source>
        <comment>%1: the name of a law</comment>
        <translation>%1的描述最為吻合（R² %2）：競爭 σ = %3，一致性 κ = %4。</translation>
    </message>
    <message>
        <source>It predicts a peak of %1 at %2 in flight, which is beyond what was measured.</source>
        <comment>%1: a rate</comment>
        <translation>它預測同時請求數為 %2 時達到峰值 %1，但這超出了測量的範圍。</translation>
    </message>
    <message>
        <source>It predicts a peak of %1 at %2 in flight; with more, throughput falls.</source>
        <comment>%1: a rate</comment>
        <translation>它預測同時請求數為 %2 時達到峰值 %1；再增加時，吞吐量便會下降。</translation>
    </message>
    <message>
        <source>It predicts no peak: throughput tends to %1.</source>
        <comment>%1: a rate</comment>
        <translation>它預測沒有峰值：吞吐量趨近於 %1。</translation>
    </message>
    <message>
        <source>It predicts no peak.</source>
        <translation>它預測沒有峰值。</translation>
    </message>
    <message>
        <source>No fit: that takes at least %1 different numbers in flight that can be used.</source>
        <translation>無法擬合：至少需要 %1 種不同且可用的同時請求數。</translation>
    </message>
    <message>
        <source>No fit: neither the Universal Scalability Law nor Amdahl&apos;s law describes these throughputs (R² below %1). Measure longer steps, or more rounds.</source>
        <translation>無法擬合：通用可擴展性定律（USL）和阿姆達爾定律都無法描述這些吞吐量（R² 低於 %1）。請延長每一步的測量，或執行更多輪。</translation>
    </message>
    <message>
        <source>No fit: these steps leave the coefficients nearly unknown. Measure more numbers in flight, or more rounds.</source>
        <translation>無法擬合：由這些步幾乎無法得知係數。請測量更多種同時請求數，或執行更多輪。</translation>
    </message>
    <message>
        <source>this program took all cores</source>
        <translation>本程式用掉所有核心</translation>
    </message>
    <message>
        <source>its event loop had hardly a pause</source>
        <translation>其事件迴圈幾乎沒有空閒</translation>
    </message>
    <message>
        <source>its event loop was late</source>
        <translation>其事件迴圈滯後</translation>
    </message>
    <message>
        <source>lanes were idle while requests were left to send</source>
        <translation>還有請求待送時，通道卻閒置</translation>
    </message>
    <message>
        <source>the latencies do not explain the requests in flight</source>
        <translation>由延遲無法推算出實際的同時請求數</translation>
    </message>
    <message>
        <source>From %1 in flight on the client was the bottleneck (%2): these steps say nothing of the server, and are left out.</source>
        <comment>%2: a list of reasons</comment>
        <translation>同時請求數從 %1 開始，瓶頸在用戶端（%2）：這些步無法反映伺服器的表現，因此不列入計算。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>From %1 in flight on requests failed: more than %2 were not answered OK.</source>
        <comment>%2: a share</comment>
        <translation>同時請求數從 %1 開始，請求失敗過多：超過 %2 的請求沒有得到成功的回應。</translation>
    </message>
    <message>
        <source>Most often: %1.</source>
        <comment>%1: an error</comment>
        <translation>最常見：%1。</translation>
    </message>
    <message>
        <source>A hard limit at the knee describes these steps better than that law: believe the knee.</source>
        <translation>以拐點為固定上限，比該定律更能描述這些步：請以拐點為準。</translation>
    </message>
    <message>
        <source>The sweep was stopped before its end; this is what was measured until then.</source>
        <translation>掃描在結束前停止；結果為到當時為止測得的資料。</translation>
    </message>
    <message>
        <source>The sweep ended early, after three failing steps in a row.</source>
        <translation>連續三步失敗過多，掃描因此提前結束。</translation>
    </message>
    <message>
        <source>knee at %1 in flight</source>
        <translation>拐點：同時 %1 個</translation>
    </message>
    <message>
        <source>The Universal Scalability Law</source>
        <translation>通用可擴展性定律（USL）</translation>
    </message>
    <message>
        <source>Amdahl&apos;s law</source>
        <translation>阿姆達爾定律</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a figure and its 95 % interval</comment>
        <translation>%1（%2 到 %3）</translation>
    </message>
    <message>
        <source>95&#xa0;% intervals of the mean over rounds</source>
        <translation>各輪平均值的 95&#xa0;% 信賴區間</translation>
    </message>
    <message>
        <source>95&#xa0;% intervals within the only round, by blocks of requests</source>
        <translation>單輪之內以請求區塊估計的 95&#xa0;% 信賴區間</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence after another</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::SweepThroughputChart</name>
    <message>
        <source>requests/s</source>
        <comment>axis of a chart</comment>
        <translation>請求/s</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>legend</comment>
        <translation>實測值</translation>
    </message>
    <message>
        <source>measured, with %1</source>
        <comment>legend; intervals</comment>
        <translation>實測值，附%1</translation>
    </message>
    <message>
        <source>predicted peak</source>
        <comment>legend</comment>
        <translation>預測的峰值</translation>
    </message>
    <message>
        <source>bounds, which meet at the knee</source>
        <comment>legend</comment>
        <translation>界限，交會於拐點</translation>
    </message>
    <message>
        <source>How throughput grows with the number of requests in flight appears here.</source>
        <translation>這裡會顯示吞吐量如何隨同時請求數成長。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in flight: %1</source>
        <comment>%1: a rate</comment>
        <translation>
            <numerusform>同時 %Ln 個：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figures, a remark</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
</context>
<context>
    <name>Loopscope::Text</name>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 小時 %2 分</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 天 %2 小時</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextComparisons</name>
    <message>
        <source>comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextFailures</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Most often: %1</source>
        <comment>an error&apos;s text</comment>
        <translation>最常見：%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextHistogram</name>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>直方圖</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextIntervals</name>
    <message>
        <source>95 % interval</source>
        <translation>95 % 信賴區間</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>總時間</translation>
    </message>
    <message>
        <source>From blocks of requests: what another round would bring is not in them. Three rounds or more would tell.</source>
        <translation>由請求的區塊估計：未涵蓋輪與輪之間的變動；執行三輪以上才能得知。</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextPhases</name>
    <message>
        <source>phases, median</source>
        <translation>各階段中位數</translation>
    </message>
    <message>
        <source>phases, p95</source>
        <translation>各階段 p95</translation>
    </message>
    <message>
        <source>Each over the answers that had the phase; – none had it, too few for a percentile, or the client cannot tell.</source>
        <translation>只計入有該階段的回應；– 表示沒有這樣的回應、數量不足以計算百分位數，或用戶端無法提供。</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextReport</name>
    <message>
        <source>(95 %: %1 to %2)</source>
        <comment>confidence interval</comment>
        <translation>(95 %：%1 到 %2)</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>std. deviation</source>
        <translation>標準差</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>連線數</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>請求數 %1</translation>
    </message>
    <message>
        <source>rounds %1</source>
        <translation>輪數 %1</translation>
    </message>
    <message>
        <source>warm-up %1</source>
        <translation>暖身 %1</translation>
    </message>
    <message>
        <source>a new connection for each request</source>
        <translation>每個請求都建立新連線</translation>
    </message>
    <message>
        <source>Interrupted: this is what was measured by then.</source>
        <translation>已中斷：以下是到當時為止測得的資料。</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>快 %1</translation>
    </message>
    <message>
        <source>%1 as fast</source>
        <translation>速度為 %1</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>總時間</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>of ideal</source>
        <comment>heading over shares: 97 % of the ideal time</comment>
        <translation>理想達成率</translation>
    </message>
    <message>
        <source>than sequential</source>
        <comment>heading over: 69.3× faster, 0.95× as fast</comment>
        <translation>相較於循序</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <comment>p99 needs so many answers</comment>
        <translation>%1 需要 %2 個</translation>
    </message>
    <message>
        <source>– not enough answers: %1</source>
        <translation>– 回應數不足：%1</translation>
    </message>
    <message>
        <source>received</source>
        <comment>bytes, heading of a row</comment>
        <translation>接收量</translation>
    </message>
    <message>
        <source>No request had ended yet.</source>
        <translation>還沒有任何請求結束。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextSelfCheck</name>
    <message>
        <source>Self-check, the instrument&apos;s own part</source>
        <translation>自我檢查（儀器本身的影響）</translation>
    </message>
    <message>
        <source>Self-check, the instrument&apos;s own part; loop lag of the run: p50 %1, p99 %2, max %3</source>
        <translation>自我檢查（儀器本身的影響）；這次執行的迴圈滯後：p50 %1，p99 %2，最大 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>strategy, verdict</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextSweep</name>
    <message>
        <source>round</source>
        <translation>輪次</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>失敗過多</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation>失敗過多：%1</translation>
    </message>
    <message>
        <source>client is the bottleneck</source>
        <translation>瓶頸在用戶端</translation>
    </message>
    <message>
        <source>event loop was late</source>
        <translation>事件迴圈滯後</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>±: %1.</source>
        <translation>±：%1。</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>擬合</translation>
    </message>
    <message>
        <source>%1 a step</source>
        <comment>a duration</comment>
        <translation>每一步 %1</translation>
    </message>
    <message>
        <source>requests per step %1</source>
        <translation>每一步的請求數 %1</translation>
    </message>
    <message>
        <source>rounds %1</source>
        <translation>輪數 %1</translation>
    </message>
    <message>
        <source>warm-up %1</source>
        <translation>暖身 %1</translation>
    </message>
    <message>
        <source>a new connection for each request</source>
        <translation>每個請求都建立新連線</translation>
    </message>
    <message>
        <source>round %1, %2 in flight: %3 ended, %4 · %5</source>
        <comment>%4: a rate; %5: a share of the sweep</comment>
        <translation>第 %1 輪，同時 %2 個：已結束 %3 個，%4 · %5</translation>
    </message>
    <message>
        <source>No request had ended yet.</source>
        <translation>還沒有任何請求結束。</translation>
    </message>
</context>
<context>
    <name>Loopscope::TextSweepChart</name>
    <message>
        <source>| the fit</source>
        <translation>| 擬合</translation>
    </message>
    <message>
        <source>. the client was the bottleneck</source>
        <translation>. 瓶頸在用戶端</translation>
    </message>
    <message>
        <source>x requests failed</source>
        <translation>x 請求失敗過多</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>answered OK</source>
        <comment>heading over rates: 812/s</comment>
        <translation>成功回應</translation>
    </message>
    <message>
        <source>&lt;- knee: %1</source>
        <translation>&lt;- 拐點：%1</translation>
    </message>
</context>
<context>
    <name>Loopscope::TickErrors</name>
    <message>
        <source>unexpected status</source>
        <translation>不符預期的狀態碼</translation>
    </message>
    <message>
        <source>unexpected body</source>
        <translation>不符預期的本文</translation>
    </message>
</context>
<context>
    <name>Loopscope::Ticks</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>小時</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>Loopscope::TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Colours of the timeline</source>
        <translation>時間軸的顏色</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>keep the newest in sight</comment>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>Keep the newest in sight while the run is on</source>
        <translation>執行期間持續顯示最新的部分</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>&lt;p&gt;Zoom in: + or Ctrl+wheel; with Alt in height.&lt;/p&gt;&lt;p&gt;Shift+drag, or a drag along the time axis, zooms to what it marks. Drag, wheel and Shift+wheel move.&lt;/p&gt;</source>
        <translation>&lt;p&gt;放大：+ 或 Ctrl+滾輪；加按 Alt 則放大高度。&lt;/p&gt;&lt;p&gt;Shift+拖曳，或沿時間刻度拖曳，可放大到所標示的範圍。拖曳、滾輪與 Shift+滾輪可移動檢視範圍。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom out: − or Ctrl+wheel; with Alt in height</source>
        <translation>縮小：− 或 Ctrl+滾輪；加按 Alt 則縮小高度</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show all of it: 0 or Home</source>
        <translation>顯示全部：0 或 Home</translation>
    </message>
</context>
<context>
    <name>Loopscope::TotalTimeChart</name>
    <message>
        <source>ideal for these latencies</source>
        <translation>依這些延遲的理想時間</translation>
    </message>
    <message>
        <source>each round</source>
        <translation>每一輪</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a strategy; how many requests it has in flight</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a duration that still grows</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>How long each strategy takes for the whole batch appears here.</source>
        <translation>這裡會顯示每種策略完成整個批次所需的時間。</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>總時間</translation>
    </message>
    <message>
        <source>ideal time</source>
        <translation>理想時間</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>效率</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n 輪</numerusform>
        </translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>總時間</translation>
    </message>
</context>
<context>
    <name>Loopscope::TrayIcon</name>
    <message>
        <source>&amp;Open Loopscope</source>
        <translation>開啟 Loopscope(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Loopscope: %1</source>
        <translation>Loopscope：%1</translation>
    </message>
    <message>
        <source>&amp;Stop Monitoring</source>
        <translation>停止監看(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start Monitoring</source>
        <translation>開始監看(&amp;S)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and state of a watch</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing is watched</source>
        <translation>沒有監看任何端點</translation>
    </message>
    <message numerus="yes">
        <source>%n down</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n 個中斷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n 個降級</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n up</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n 個正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <comment>endpoints</comment>
        <translation>
            <numerusform>%n 個狀態未知</numerusform>
        </translation>
    </message>
    <message>
        <source>all watches are paused</source>
        <translation>所有監看項目都已暫停</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Loopscope::TrialPanel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>The state that a tick stands for (up, degraded, down), and a sentence about why.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>All limits are kept.</source>
        <translation>符合所有限制。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n answer(s) of %1 …</source>
        <translation>
            <numerusform>等待 %1 的 %n 個回應…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>What, and how often: &quot;503 × 2&quot;.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <comment>requests</comment>
        <translation>
            <numerusform>已送出 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sent, then the interval was over</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n 個中送出了 %1 個，間隔時間便已結束</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>%1; %2 failed</source>
        <comment>%1: how many were sent</comment>
        <translation>%1；%2 個失敗</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>, median %1</source>
        <translation>，中位數 %1</translation>
    </message>
    <message>
        <source>, p95 %1</source>
        <translation>，p95 %1</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗原因</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>第一個失敗</translation>
    </message>
    <message>
        <source>failed requests</source>
        <translation>失敗的請求</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Broken limits</source>
        <translation>不符合的限制</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已過期</translation>
    </message>
    <message numerus="yes">
        <source>valid for %n more day(s)</source>
        <translation>
            <numerusform>有效期限還有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a list: what, and its figure.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::UrlField</name>
    <message>
        <source>User and password from the URL are sent with each request until you close Loopscope. They are not shown, saved or exported. Click to forget them.</source>
        <translation>URL 中的使用者名稱和密碼會隨每個請求送出，直到關閉 Loopscope 為止。它們不會被顯示、儲存或匯出。按一下即可清除。</translation>
    </message>
</context>
<context>
    <name>Loopscope::VerdictText</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n 輪</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is %2 to %3 times as fast as %4 (95&#xa0;% interval, %5).</source>
        <comment>%1 and %4: contenders; %5: 30 rounds</comment>
        <translation>「%1」的速度是「%4」的 %2 到 %3 倍（95&#xa0;% 信賴區間，%5）。</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 times as long as %4 (95&#xa0;% interval, %5).</source>
        <comment>%1 and %4: contenders; %5: 30 rounds</comment>
        <translation>「%1」花費的時間是「%4」的 %2 到 %3 倍（95&#xa0;% 信賴區間，%5）。</translation>
    </message>
    <message>
        <source>%1 and %2 are not distinguishable with these %3: more than %4 more would be needed to tell a difference of %5.</source>
        <comment>%1 and %2: contenders; %3: 30 rounds</comment>
        <translation>這 %3無法分辨「%1」和「%2」的快慢：若要分辨 %5 的差異，還需要超過 %4 輪。</translation>
    </message>
    <message>
        <source>%1 and %2 are not distinguishable with these %3: about %4 more would tell a difference of %5.</source>
        <comment>%1 and %2: contenders; %3: 30 rounds</comment>
        <translation>這 %3無法分辨「%1」和「%2」的快慢：再執行約 %4 輪，就能分辨 %5 的差異。</translation>
    </message>
    <message>
        <source>%1 (95&#xa0;% interval within them: %2 to %3)</source>
        <comment>a ratio and its interval</comment>
        <translation>%1（輪內的 95&#xa0;% 信賴區間：%2 到 %3）</translation>
    </message>
    <message>
        <source>%1 against %2, %3: speed-up %4. No verdict below %5: chance is not known.</source>
        <comment>%1 and %2: contenders; %3 and %5: 3 rounds</comment>
        <translation>「%1」與「%2」相比，%3：加速比 %4。少於 %5時不下結論，因為無法得知偶然的影響。</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <comment>the interval of a difference</comment>
        <translation>（%1 到 %2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 are alike: they differ by less than %3 (95&#xa0;% interval, %4).</source>
        <comment>%1 and %2: contenders; %4: 30 rounds</comment>
        <translation>「%1」和「%2」不相上下：差異小於 %3（95&#xa0;% 信賴區間，%4）。</translation>
    </message>
    <message>
        <source>Some requests were not answered, so their work is unequal.</source>
        <translation>部分請求沒有得到回應，因此兩者的工作量並不相等。</translation>
    </message>
    <message>
        <source>Latency of %1 minus %2: %3</source>
        <comment>%1 and %2: contenders</comment>
        <translation>「%1」減「%2」的延遲差：%3</translation>
    </message>
    <message>
        <source>P(%1 &lt; %2) = %3, %4 (Mann–Whitney)</source>
        <comment>%1 and %2: contenders, of which one latency each is drawn; %4: p = 0.012</comment>
        <translation>P(%1 &lt; %2) = %3，%4 (Mann–Whitney)</translation>
    </message>
    <message>
        <source>Mann–Whitney takes requests for independent of each other. Those of one batch are not, so p is too small, and verdicts rest on whole rounds.</source>
        <translation>Mann–Whitney 檢定假設各請求彼此獨立。同一批次的請求並非如此，因此 p 值偏小；結論以整輪的比較為準。</translation>
    </message>
    <message>
        <source>Each verdict is wrong by chance in up to 5 of 100 runs; that one of these %1 is, is more likely.</source>
        <translation>每一項結論在 100 次執行中最多有 5 次純屬巧合；這 %1 項當中有一項出錯的機會則更大。</translation>
    </message>
</context>
<context>
    <name>Loopscope::Watch</name>
    <message numerus="yes">
        <source>The name is too long; use at most %n characters.</source>
        <translation>
            <numerusform>名稱太長；最多使用 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name must be one line of text, without tabs or other control characters.</source>
        <translation>名稱必須是單行文字，不含定位字元或其他控制字元。</translation>
    </message>
    <message>
        <source>The answer to HEAD has no body to look at; use another method.</source>
        <translation>HEAD 的回應沒有可檢查的本文；請使用另一種方法。</translation>
    </message>
    <message>
        <source>A JSON pointer begins with a slash, such as /status/db, and has “~” only as ~0 (for ~) or ~1 (for /).</source>
        <translation>JSON 指標以斜線開頭，例如 /status/db，而「~」只能寫成 ~0（代表 ~）或 ~1（代表 /）。</translation>
    </message>
    <message>
        <source>The number of last ticks looked at</source>
        <translation>納入判斷的最近檢查次數</translation>
    </message>
    <message>
        <source>Of %1 ticks no %2 can agree; choose at most %1.</source>
        <translation>%1 次檢查中不可能有 %2 次一致；請最多選擇 %1。</translation>
    </message>
    <message>
        <source>More than half of the last ticks must agree: choose at least %1 of %2.</source>
        <translation>最近的檢查必須過半數一致：請至少選擇 %2 次中的 %1 次。</translation>
    </message>
    <message>
        <source>There is no command to run; type the program and its arguments.</source>
        <translation>沒有要執行的指令；請輸入程式及其引數。</translation>
    </message>
    <message>
        <source>Type the whole path of the program %1, from / on.</source>
        <translation>請輸入程式 %1 的完整路徑，從 / 開始。</translation>
    </message>
    <message>
        <source>There is no program %1 that may be run; check the name and its permissions.</source>
        <translation>沒有可執行的程式 %1；請檢查其名稱與權限。</translation>
    </message>
    <message>
        <source>The URL of the hook must not hold a user name or a password, for it is stored in plain text; use a token in its path.</source>
        <translation>Webhook 的 URL 不可包含使用者名稱或密碼，因為它以純文字儲存；請改用路徑中的權杖。</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>The state of a watched endpoint.</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>up</source>
        <extracomment>The state of a watched endpoint.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>degraded</source>
        <extracomment>The state of a watched endpoint.</extracomment>
        <translation>降級</translation>
    </message>
    <message>
        <source>down</source>
        <extracomment>The state of a watched endpoint.</extracomment>
        <translation>中斷</translation>
    </message>
    <message>
        <source>Jitter in percent</source>
        <translation>隨機錯開（百分比）</translation>
    </message>
    <message>
        <source>Requests per tick</source>
        <translation>每次檢查的請求數</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>並行數</translation>
    </message>
    <message>
        <source>The timeout, %1, is longer than the interval; choose at most %2, or watch less often.</source>
        <translation>逾時時間 %1 比間隔還長；請最多選擇 %2，或拉長監看間隔。</translation>
    </message>
    <message>
        <source>The share of failed requests must be from 0 to 100 %.</source>
        <translation>失敗請求的比例必須介於 0 到 100 %。</translation>
    </message>
    <message>
        <source>The text is longer than what is looked at of a body, %1; use a part of it.</source>
        <translation>這段文字超過本文中受檢查的長度 %1；請使用其中一部分。</translation>
    </message>
    <message>
        <source>The days that a certificate must last</source>
        <translation>憑證至少還須有效的天數</translation>
    </message>
    <message>
        <source>There is no certificate without TLS; use an https URL or no such limit.</source>
        <translation>沒有 TLS 就沒有憑證；請使用 https 的 URL，或不設此限制。</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3.</source>
        <translation>%1必須介於 %2 與 %3 之間。</translation>
    </message>
    <message>
        <source>The interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>The limit of p95</source>
        <translation>p95 的上限</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchActions</name>
    <message>
        <source>Nothing can be watched now.</source>
        <translation>目前無法監看。</translation>
    </message>
    <message>
        <source>Select a watch first.</source>
        <translation>請先選取一個監看項目。</translation>
    </message>
    <message>
        <source>Select one watch only.</source>
        <translation>請只選取一個監看項目。</translation>
    </message>
    <message>
        <source>&amp;Stop Monitoring</source>
        <translation>停止監看(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start Monitoring</source>
        <translation>開始監看(&amp;S)</translation>
    </message>
    <message>
        <source>Watch nothing until it is started again</source>
        <translation>停止所有監看，直到再次開始</translation>
    </message>
    <message>
        <source>Watch all endpoints of the list that are not paused</source>
        <translation>監看清單中所有未暫停的端點</translation>
    </message>
    <message>
        <source>Add an endpoint first.</source>
        <translation>請先新增端點。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>Watch another endpoint (Ins)</source>
        <translation>監看另一個端點 (Ins)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編輯(&amp;E)…</translation>
    </message>
    <message>
        <source>Change what is watched, and when it is good (Return)</source>
        <translation>變更監看的對象，以及何謂正常 (Return)</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>再製(&amp;D)…</translation>
    </message>
    <message>
        <source>Watch another endpoint in the same way (Ctrl+D)</source>
        <translation>以相同的方式監看另一個端點 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暫停(&amp;P)</translation>
    </message>
    <message>
        <source>Watch what is selected again (Space)</source>
        <translation>繼續監看所選的項目 (Space)</translation>
    </message>
    <message>
        <source>Do not watch what is selected for a while (Space)</source>
        <translation>暫時不監看所選的項目 (Space)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Take what is selected out of the list; that can be undone (Del)</source>
        <translation>從清單中移除所選的項目；可以復原 (Del)</translation>
    </message>
    <message>
        <source>A&amp;lerts…</source>
        <translation>警示(&amp;L)…</translation>
    </message>
    <message>
        <source>Choose what is done when a watch changes its state</source>
        <translation>設定監看項目的狀態改變時要做什麼</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Read watches from a watch list (JSON)</source>
        <translation>從監看清單 (JSON) 讀取監看項目</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchChart</name>
    <message numerus="yes">
        <source>%Ln tick(s), %1 available</source>
        <translation>
            <numerusform>%Ln 次檢查，可用率 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tick(s) missed</source>
        <translation>
            <numerusform>漏掉 %Ln 次檢查</numerusform>
        </translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed</source>
        <translation>%2 個請求中有 %1 個失敗</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>limit of p95</source>
        <translation>p95 的上限</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>few requests</source>
        <translation>請求少</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>失敗的請求</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchDelegate</name>
    <message>
        <source>paused</source>
        <comment>a watch</comment>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a watch</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>soon</source>
        <comment>the first tick of a watch</comment>
        <translation>即將</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the next tick of a watch</comment>
        <translation>現在</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the next tick of a watch, in 12 s</comment>
        <translation>%1後</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>where an endpoint is watched: by another program</comment>
        <translation>他處</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchDialog</name>
    <message>
        <source>Add Watch</source>
        <translation>新增監看項目</translation>
    </message>
    <message>
        <source>Edit Watch</source>
        <translation>編輯監看項目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>S&amp;top Trying</source>
        <translation>停止測試(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try Once</source>
        <translation>測試一次(&amp;T)</translation>
    </message>
    <message>
        <source>Wait for no more answers</source>
        <translation>不再等待其餘的回應</translation>
    </message>
    <message>
        <source>Send the requests of one tick now, and see what comes</source>
        <translation>立即送出一次檢查的請求，看看結果如何</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchFacts</name>
    <message>
        <source>Paused: it is not watched.</source>
        <translation>已暫停：未進行監看。</translation>
    </message>
    <message>
        <source>Monitoring is stopped: nothing is known of it now.</source>
        <translation>監看已停止：目前的狀態未知。</translation>
    </message>
    <message>
        <source>Not known yet: the first ticks are on their way.</source>
        <translation>狀態未知：首次檢查即將完成。</translation>
    </message>
    <message>
        <source>%1 for %2, since %3</source>
        <comment>a state, how long, a moment</comment>
        <translation>%1，已持續 %2（自 %3 起）</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>how often</comment>
        <translation>每 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <comment>of each tick</comment>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 at most %1</source>
        <translation>p95 不超過 %1</translation>
    </message>
    <message>
        <source>at most %1 failed</source>
        <translation>失敗不超過 %1</translation>
    </message>
    <message>
        <source>body contains “%1”</source>
        <translation>本文包含「%1」</translation>
    </message>
    <message>
        <source>JSON has %1</source>
        <comment>a pointer</comment>
        <translation>JSON 含有 %1</translation>
    </message>
    <message>
        <source>JSON %1 is %2</source>
        <comment>a pointer, a value</comment>
        <translation>JSON %1 為 %2</translation>
    </message>
    <message numerus="yes">
        <source>certificate valid for %Ln more day(s)</source>
        <translation>
            <numerusform>憑證至少還有 %Ln 天有效</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state and how long it has lasted; a sentence about why</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Another Loopscope watches it, and shows how it is now.</source>
        <translation>另一個 Loopscope 正在監看它，並顯示目前的狀態。</translation>
    </message>
    <message>
        <source>no failure allowed</source>
        <translation>不得失敗</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchForm</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>What the watch is called; without a name, its URL</source>
        <translation>監看項目的名稱；沒有名稱時使用 URL</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What each request asks for</source>
        <translation>每個請求使用的 HTTP 方法</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>From the start of a tick to the start of the next: 1 second to 1 day</source>
        <translation>從一次檢查開始到下一次開始：1 秒到 1 天</translation>
    </message>
    <message>
        <source>Unit of the interval</source>
        <translation>間隔的單位</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小時</translation>
    </message>
    <message>
        <source>Jitter in percent of the interval</source>
        <translation>隨機錯開的幅度，占間隔的百分比</translation>
    </message>
    <message>
        <source>Each tick starts up to half of that sooner or later, so that many watches do not beat in time</source>
        <translation>每次檢查會提早或延後開始，最多為此幅度的一半，以免許多監看項目同時檢查</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>請求數(&amp;R)</translation>
    </message>
    <message>
        <source>Requests per tick</source>
        <translation>每次檢查的請求數</translation>
    </message>
    <message>
        <source>How many requests each tick sends</source>
        <translation>每次檢查送出的請求數</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>同時請求數</translation>
    </message>
    <message>
        <source>How many of them are in flight at most</source>
        <translation>最多同時進行的請求數</translation>
    </message>
    <message>
        <source>by</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>What sends the requests</source>
        <translation>用來送出請求的用戶端</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>正常狀態碼</translation>
    </message>
    <message>
        <source>Any other status makes a request a failed one: &quot;200-399&quot;, &quot;200, 204, 301-308&quot;</source>
        <translation>其他狀態碼都算請求失敗：&quot;200-399&quot;、&quot;200, 204, 301-308&quot;</translation>
    </message>
    <message>
        <source>&amp;Failed</source>
        <translation>失敗(&amp;F)</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超過</translation>
    </message>
    <message>
        <source>Failed requests in percent, at most</source>
        <translation>失敗請求的百分比上限</translation>
    </message>
    <message>
        <source>A tick with more failed requests is not up; one with no good request is down</source>
        <translation>失敗請求超過此值的檢查不算正常；沒有任何正常請求的檢查視為中斷</translation>
    </message>
    <message>
        <source>&amp;Latency</source>
        <translation>延遲(&amp;L)</translation>
    </message>
    <message>
        <source>p95 at most</source>
        <translation>p95 不超過</translation>
    </message>
    <message>
        <source>p95 in milliseconds, at most</source>
        <translation>p95 的上限（毫秒）</translation>
    </message>
    <message>
        <source>Of the answered requests of a tick; of fewer than 20 the slowest counts</source>
        <translation>以每次檢查中得到回應的請求計算；不足 20 個時，以最慢的為準</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>本文(&amp;B)</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Text in the body</source>
        <translation>本文中的文字</translation>
    </message>
    <message>
        <source>Each body must have this text, in UTF-8; nothing where it is empty. The first MiB is looked at.</source>
        <translation>每個回應的本文都必須包含這段文字 (UTF-8)；留空則不檢查。只檢查前 1 MiB。</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>at</source>
        <translation>位於</translation>
    </message>
    <message>
        <source>JSON pointer</source>
        <translation>JSON 指標</translation>
    </message>
    <message>
        <source>Where the value is in a JSON body, as RFC 6901 writes it: &quot;/status/db&quot;</source>
        <translation>值在 JSON 本文中的位置，以 RFC 6901 的寫法表示：&quot;/status/db&quot;</translation>
    </message>
    <message>
        <source>is</source>
        <translation>的值為</translation>
    </message>
    <message>
        <source>JSON value</source>
        <translation>JSON 值</translation>
    </message>
    <message>
        <source>What stands there: a string without its quotes, or a number, true, false or null</source>
        <translation>該處的值：不加引號的字串，或數字、true、false、null</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>憑證(&amp;C)</translation>
    </message>
    <message>
        <source>valid for at least</source>
        <translation>有效期限至少還有</translation>
    </message>
    <message>
        <source>Days that the certificate is valid, at least</source>
        <translation>憑證至少還須有效的天數</translation>
    </message>
    <message>
        <source>Only with https</source>
        <translation>僅限 https</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>when</source>
        <translation>須有</translation>
    </message>
    <message>
        <source>Ticks that must agree</source>
        <translation>必須一致的檢查次數</translation>
    </message>
    <message>
        <source>More than half of them, so that a single slow tick is no alarm</source>
        <translation>必須過半數，以免單獨一次緩慢的檢查就觸發警示</translation>
    </message>
    <message>
        <source>of the last</source>
        <translation>次一致，以最近</translation>
    </message>
    <message>
        <source>Ticks that are looked at</source>
        <translation>納入判斷的檢查次數</translation>
    </message>
    <message>
        <source>The newest ticks</source>
        <translation>以最近的檢查為準</translation>
    </message>
    <message>
        <source>ticks agree</source>
        <translation>次檢查為準</translation>
    </message>
    <message>
        <source>It stays in the list, and is not watched</source>
        <translation>保留在清單中，但不監看</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名稱(&amp;A)</translation>
    </message>
    <message>
        <source>Tic&amp;k every</source>
        <translation>檢查間隔(&amp;K)</translation>
    </message>
    <message>
        <source>sprea&amp;d by</source>
        <translation>隨機錯開(&amp;D)</translation>
    </message>
    <message>
        <source>at &amp;once</source>
        <translation>同時(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Good statuses</source>
        <translation>正常狀態碼(&amp;G)</translation>
    </message>
    <message>
        <source>State c&amp;hanges</source>
        <translation>狀態改變(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;quest options</source>
        <translation>請求選項(&amp;Q)</translation>
    </message>
    <message>
        <source>Pau&amp;sed</source>
        <translation>暫停(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchImport</name>
    <message>
        <source>Import Watches</source>
        <translation>匯入監看項目</translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln watch(es).</source>
        <translation>
            <numerusform>檔案中有 %Ln 個監看項目。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>加入(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>取代(&amp;R)</translation>
    </message>
    <message>
        <source>A&amp;llow</source>
        <translation>允許(&amp;L)</translation>
    </message>
    <message>
        <source>Import &amp;Without</source>
        <translation>匯入但不採用(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours is in the file, too, and becomes as the file says.</source>
        <comment>watches</comment>
        <translation>
            <numerusform>您現有的項目中有 %Ln 個也在檔案中，將改為檔案中的設定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file also says what to do whenever a watch changes its state.</source>
        <translation>這個檔案另外設定了監看項目的狀態改變時要做的事。</translation>
    </message>
    <message>
        <source>A command that will be run: %1</source>
        <translation>將執行的指令：%1</translation>
    </message>
    <message>
        <source>A hook that will be called: %1</source>
        <translation>將呼叫的 Webhook：%1</translation>
    </message>
    <message>
        <source>Allow this only if you trust the file.</source>
        <translation>請在信任這個檔案時才允許。</translation>
    </message>
    <message>
        <source>Allow this only if you trust the file. It replaces the alerts that you have.</source>
        <translation>請在信任這個檔案時才允許。它會取代您現有的警示設定。</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln watch(es). Keep them and add what is in the file, or replace them all?</source>
        <translation>
            <numerusform>您現有 %Ln 個監看項目。要保留這些項目並加入檔案中的項目，還是全部取代？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchList</name>
    <message>
        <source>“method” must be one word, such as &quot;GET&quot; or &quot;HEAD&quot;.</source>
        <translation>「method」必須是一個單字，例如 &quot;GET&quot; 或 &quot;HEAD&quot;。</translation>
    </message>
    <message>
        <source>“client” must be &quot;curl&quot; or &quot;qt&quot;.</source>
        <translation>「client」必須是 &quot;curl&quot; 或 &quot;qt&quot;。</translation>
    </message>
    <message>
        <source>“id” must be a UUID, such as uuidgen prints; leave it out to have one made.</source>
        <translation>「id」必須是 UUID，如 uuidgen 所印出；省略則會自動產生。</translation>
    </message>
    <message>
        <source>it must be an object in braces.</source>
        <translation>必須是大括號中的物件。</translation>
    </message>
    <message>
        <source>it has the id of watch %1; give it another one.</source>
        <translation>它的 id 與第 %1 個監看項目相同；請給它另一個。</translation>
    </message>
    <message>
        <source>it has the URL and the name of watch %1; give it another name.</source>
        <translation>它的 URL 與名稱和第 %1 個監看項目相同；請給它另一個名稱。</translation>
    </message>
    <message>
        <source>watch %1: %2</source>
        <translation>第 %1 個監看項目：%2</translation>
    </message>
    <message>
        <source>watch %1 (%2): %3</source>
        <translation>第 %1 個監看項目（%2）：%3</translation>
    </message>
    <message>
        <source>“watches” must be a list in brackets.</source>
        <translation>「watches」必須是方括號中的清單。</translation>
    </message>
    <message>
        <source>there are more than %1 watches.</source>
        <translation>監看項目超過 %1 個。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 欄</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>it is not a file.</source>
        <translation>這不是檔案。</translation>
    </message>
    <message>
        <source>it is larger than 64 MiB, which no watch list is.</source>
        <translation>它大於 64 MiB，監看清單不會這麼大。</translation>
    </message>
    <message>
        <source>it is no JSON: %1 at %2.</source>
        <translation>這不是 JSON：%2，%1。</translation>
    </message>
    <message>
        <source>it is no watch list; one begins with {&quot;format&quot;: &quot;loopscope-watches&quot;, &quot;version&quot;: 1, …</source>
        <translation>這不是監看清單；監看清單的開頭為 {&quot;format&quot;: &quot;loopscope-watches&quot;, &quot;version&quot;: 1, …</translation>
    </message>
    <message>
        <source>it was written for a newer Loopscope (format %1); update Loopscope to use it.</source>
        <translation>這是為較新版本的 Loopscope（格式 %1）所寫；請更新 Loopscope 後再使用。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>無法使用 %1：%2</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchListEditor</name>
    <message>
        <source>The list stays as it was</source>
        <translation>清單維持原狀</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a watch</comment>
        <translation>%1（複本）</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>示範伺服器</translation>
    </message>
    <message>
        <source>Import Watches</source>
        <translation>匯入監看項目</translation>
    </message>
    <message>
        <source>Watch lists (*.json);;All files (*)</source>
        <translation>監看清單 (*.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在讀取 %1…</translation>
    </message>
    <message>
        <source>The list could not be imported</source>
        <translation>無法匯入清單</translation>
    </message>
    <message>
        <source>Annotation removed.</source>
        <translation>已移除註記。</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchListFile</name>
    <message numerus="yes">
        <source>%n watch(es) had a password, which is kept in no file, and are paused: edit each, type user:password@ into its URL again, and resume it (%1).</source>
        <translation>
            <numerusform>有 %n 個監看項目原有密碼；密碼不會存入任何檔案，因此這些項目已暫停：請逐一編輯，在 URL 中重新輸入 user:password@，再繼續監看（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your watch list could not be read, and was set aside as %1; a new one begins. %2</source>
        <translation>無法讀取您的監看清單，因此已將它移到 %1，並建立新的清單。%2</translation>
    </message>
    <message>
        <source>Your watch list could not be read nor set aside, so that no changes of it are kept: move it away, and start Loopscope again. %1</source>
        <translation>無法讀取您的監看清單，也無法將它移開，因此不會保留對清單的變更：請將它移走，再重新啟動 Loopscope。%1</translation>
    </message>
    <message>
        <source>“%1” is watched without the user and password it had: edit it, and type user:password@ into its URL again.</source>
        <translation>監看「%1」時，沒有使用它原有的使用者名稱和密碼：請編輯這個項目，在 URL 中重新輸入 user:password@。</translation>
    </message>
    <message>
        <source>The watch list is kept until Loopscope ends, but not longer. %1</source>
        <translation>監看清單只會保留到 Loopscope 結束為止。%1</translation>
    </message>
    <message>
        <source>Loopscope is running already and watches your endpoints: quit that one first.</source>
        <translation>Loopscope 已在執行，並監看您的端點：請先結束那一個。</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchListStep</name>
    <message numerus="yes">
        <source>%Ln watch(es) imported.</source>
        <translation>
            <numerusform>已匯入 %Ln 個監看項目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln watch(es) removed; what is known of them is kept.</source>
        <translation>
            <numerusform>已移除 %Ln 個監看項目；其歷史紀錄會保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done on changes is as the file says.</source>
        <translation>狀態變更時的動作已改為檔案中的設定。</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchPanel</name>
    <message>
        <source>Choose a watch to see it over time.</source>
        <translation>選擇一個監看項目，即可查看它隨時間的變化。</translation>
    </message>
    <message>
        <source>Charts over time</source>
        <translation>隨時間變化的圖表</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show less time, in more detail (+)</source>
        <translation>縮短顯示的時間範圍，看得更細 (+)</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show more time (−)</source>
        <translation>拉長顯示的時間範圍 (−)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Go to the present and follow it (Home)</source>
        <translation>回到現在並持續跟隨 (Home)</translation>
    </message>
    <message>
        <source>Add Annotation</source>
        <translation>新增註記</translation>
    </message>
    <message>
        <source>Note something at this moment, or double-click in a chart (A)</source>
        <translation>在這個時刻加上註記，或在圖表上按兩下 (A)</translation>
    </message>
    <message>
        <source>Edit Annotation</source>
        <translation>編輯註記</translation>
    </message>
    <message>
        <source>&amp;Add Annotation…</source>
        <translation>新增註記(&amp;A)…</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Go to &amp;Now</source>
        <translation>移至現在(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編輯(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Loopscope::WatchTableModel</name>
    <message>
        <source>paused</source>
        <comment>a watch</comment>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>No tick has ended yet.</source>
        <translation>還沒有檢查結束。</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed in the last tick.</source>
        <translation>上次檢查的 %2 個請求中有 %1 個失敗。</translation>
    </message>
    <message>
        <source>p95 takes at least 20 answered requests within the last hour.</source>
        <translation>p95 需要最近一小時內至少 20 個得到回應的請求。</translation>
    </message>
    <message>
        <source>%1 of %2 requests of the last hour</source>
        <translation>最近一小時的 %2 個請求中有 %1 個失敗</translation>
    </message>
    <message>
        <source>Percentile of the latency of answered requests within the last hour</source>
        <translation>最近一小時內得到回應的請求的延遲百分位數</translation>
    </message>
    <message>
        <source>Failed requests within the last hour</source>
        <translation>最近一小時內失敗的請求</translation>
    </message>
    <message>
        <source>The share of the known time of the last 24 hours that was not down</source>
        <translation>最近 24 小時的已知時間中，未中斷的比例</translation>
    </message>
    <message>
        <source>The last 24 hours, half an hour a bar: the worst state, and as height the p50 latency</source>
        <translation>最近 24 小時，每半小時一條：顏色為最差的狀態，高度為 p50 延遲</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Available</source>
        <comment>share of the time</comment>
        <translation>可用率</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小時</translation>
    </message>
    <message>
        <source>Last tick</source>
        <translation>上次檢查</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>Loopscope::WelcomeCard</name>
    <message>
        <source>Nothing is watched yet</source>
        <translation>還沒有監看任何端點</translation>
    </message>
    <message>
        <source>Add the first endpoint</source>
        <translation>新增第一個端點</translation>
    </message>
    <message>
        <source>Loopscope asks it again and again, for as long as it runs, also with its window closed, and shows when it was up, slow or down, from the last hour to the last year.</source>
        <translation>只要 Loopscope 還在執行，即使視窗已關閉，也會持續對它送出請求，並顯示它何時正常、緩慢或中斷，從最近一小時到最近一年。</translation>
    </message>
    <message>
        <source>Add an &amp;Endpoint…</source>
        <translation>新增端點(&amp;E)…</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Server</source>
        <translation>試用示範伺服器(&amp;D)</translation>
    </message>
    <message>
        <source>Watch the server that is built in, as an example</source>
        <translation>以監看內建的伺服器作為範例</translation>
    </message>
    <message>
        <source>Import a &amp;List…</source>
        <translation>匯入清單(&amp;L)…</translation>
    </message>
    <message>
        <source>Read watches from a watch list (JSON)</source>
        <translation>從監看清單 (JSON) 讀取監看項目</translation>
    </message>
</context>
<context>
    <name>Loopscope::WindowCloser</name>
    <message>
        <source>Loopscope goes on watching</source>
        <translation>Loopscope 會繼續監看</translation>
    </message>
    <message>
        <source>Its icon in the tray shows how your endpoints are, opens the window again, and quits.</source>
        <translation>系統匣中的圖示會顯示端點的狀況，並可重新開啟視窗或結束程式。</translation>
    </message>
    <message>
        <source>Monitoring is on</source>
        <translation>監看進行中</translation>
    </message>
    <message>
        <source>Your endpoints are being watched.</source>
        <translation>正在監看您的端點。</translation>
    </message>
    <message>
        <source>Loopscope can go on watching them from the tray. If it quits, the time until it is started again will be a gap in their history.</source>
        <translation>Loopscope 可以在系統匣中繼續監看。若結束程式，直到下次啟動為止，這段時間在歷史紀錄中會是空白。</translation>
    </message>
    <message>
        <source>Loopscope can go on watching them with its window minimized, for this desktop has no tray. If it quits, the time until it is started again will be a gap in their history.</source>
        <translation>這個桌面環境沒有系統匣，但 Loopscope 可以將視窗最小化並繼續監看。若結束程式，直到下次啟動為止，這段時間在歷史紀錄中會是空白。</translation>
    </message>
    <message>
        <source>Go On in the Tray</source>
        <translation>在系統匣中繼續</translation>
    </message>
    <message>
        <source>Go On Minimized</source>
        <translation>最小化並繼續</translation>
    </message>
    <message>
        <source>Stop and Quit</source>
        <translation>停止並結束</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>See what concurrency buys you.</source>
        <translation>看看並行能帶來多少好處。</translation>
    </message>
    <message>
        <source>A saved run (JSON) to open.</source>
        <translation>要開啟的已儲存執行結果 (JSON)。</translation>
    </message>
    <message>
        <source>Where the history is: a file, or postgresql://[USER@]HOST/DATABASE.</source>
        <translation>歷史紀錄的位置：檔案，或 postgresql://[USER@]HOST/DATABASE。</translation>
    </message>
    <message>
        <source>Only one run can be opened, not “%1” as well.</source>
        <translation>一次只能開啟一個執行結果，無法同時開啟「%1」。</translation>
    </message>
    <message>
        <source>Say what can be written here.</source>
        <translation>說明可用的參數。</translation>
    </message>
    <message>
        <source>Say which version this is.</source>
        <translation>顯示版本。</translation>
    </message>
    <message>
        <source>%1 See loopscope --help.</source>
        <translation>%1 請參閱 loopscope --help。</translation>
    </message>
    <message>
        <source>%1 See %2.</source>
        <comment>a sentence; a command line</comment>
        <translation>%1請見 %2。</translation>
    </message>
</context>
</TS>
