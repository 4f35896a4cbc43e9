<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActorsPanel</name>
    <message numerus="yes">
        <source>named in %n coding(s)</source>
        <translation>
            <numerusform>named in %n coding</numerusform>
            <numerusform>named in %n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message numerus="yes">
        <source>%n release(s) left out.</source>
        <translation>
            <numerusform>%n release left out.</numerusform>
            <numerusform>%n releases left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookPlace</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n release(s)</source>
        <translation>
            <numerusform>in %n release</numerusform>
            <numerusform>in %n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under an older definition</source>
        <translation>
            <numerusform>%n under an older definition</numerusform>
            <numerusform>%n under an older definition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This category did not change; %n difference(s) elsewhere:</source>
        <translation>
            <numerusform>This category did not change; %n difference elsewhere:</numerusform>
            <numerusform>This category did not change; %n differences elsewhere:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message numerus="yes">
        <source>%n coding(s) in this release</source>
        <translation>
            <numerusform>%n coding in this release</numerusform>
            <numerusform>%n codings in this release</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) in all</source>
        <translation>
            <numerusform>%n coding in all</numerusform>
            <numerusform>%n codings in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingActs</name>
    <message numerus="yes">
        <source>%n sentence(s) not decided: they count as missing in agreement. Finish again to finish all the same.</source>
        <translation>
            <numerusform>%n sentence not decided: it counts as missing in agreement. Finish again to finish all the same.</numerusform>
            <numerusform>%n sentences not decided: they count as missing in agreement. Finish again to finish all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message numerus="yes">
        <source>%n release(s) imported.</source>
        <translation>
            <numerusform>%n release imported.</numerusform>
            <numerusform>%n releases imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there.</source>
        <translation>
            <numerusform>%n already there.</numerusform>
            <numerusform>%n already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Package with %n release(s) written.</source>
        <translation>
            <numerusform>Package with %n release written.</numerusform>
            <numerusform>Package with %n releases written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindInRelease</name>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n find</numerusform>
            <numerusform>%n finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>%n code(s) here</source>
        <translation>
            <numerusform>%n code here</numerusform>
            <numerusform>%n codes here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n coding(s) would go. I agree.</source>
        <translation>
            <numerusform>%n coding would go. I agree.</numerusform>
            <numerusform>%n codings would go. I agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverlapsPopup</name>
    <message numerus="yes">
        <source>%n coding(s) here</source>
        <translation>
            <numerusform>%n coding here</numerusform>
            <numerusform>%n codings here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsPane</name>
    <message numerus="yes">
        <source>%n proposal(s).</source>
        <translation>
            <numerusform>%n proposal.</numerusform>
            <numerusform>%n proposals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message numerus="yes">
        <source>%n difference(s) in meaning.</source>
        <translation>
            <numerusform>%n difference in meaning.</numerusform>
            <numerusform>%n differences in meaning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n ticked with …</source>
        <translation>
            <numerusform>Code %n ticked with …</numerusform>
            <numerusform>Code %n ticked with …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n find</numerusform>
            <numerusform>%n finds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coded as suggestion(s)</source>
        <translation>
            <numerusform>%n coded as suggestion</numerusform>
            <numerusform>%n coded as suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coded so already</source>
        <translation>
            <numerusform>%n coded so already</numerusform>
            <numerusform>%n coded so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the body</source>
        <translation>
            <numerusform>%n outside the body</numerusform>
            <numerusform>%n outside the body</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in finished releases</source>
        <translation>
            <numerusform>%n in finished releases</numerusform>
            <numerusform>%n in finished releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentenceMode</name>
    <message numerus="yes">
        <source>The last sentence; %n not decided yet: . goes there.</source>
        <translation>
            <numerusform>The last sentence; %n not decided yet: . goes there.</numerusform>
            <numerusform>The last sentence; %n not decided yet: . goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message numerus="yes">
        <source>%n coding(s) made under an older definition.</source>
        <translation>
            <numerusform>%n coding made under an older definition.</numerusform>
            <numerusform>%n codings made under an older definition.</numerusform>
        </translation>
    </message>
</context>
</TS>
