<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>zhike::Board</name>
    <message numerus="yes">
        <source>%1 · %n d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · %n d late</numerusform>
            <numerusform>%1 · %n d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ConflictDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CubeChart</name>
    <message numerus="yes">
        <source>Satisfaction %1, contribution %2, retention %3: %Ln customer(s), %4 at risk</source>
        <extracomment>one cell of the retention cube; %1, %2, %3 bands such as &quot;low&quot;; %4 money</extracomment>
        <translation>
            <numerusform>Satisfaction %1, contribution %2, retention %3: %Ln customer, %4 at risk</numerusform>
            <numerusform>Satisfaction %1, contribution %2, retention %3: %Ln customers, %4 at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %Ln customer(s), %3 at risk</source>
        <extracomment>a row of the list below the retention cube; %1 an action, %2 what to do, %3 money</extracomment>
        <translation>
            <numerusform>%1, %2: %Ln customer, %3 at risk</numerusform>
            <numerusform>%1, %2: %Ln customers, %3 at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerPageView</name>
    <message numerus="yes">
        <source>%n order(s) on %1 day(s)</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%n order on %1 day</numerusform>
            <numerusform>%n orders on %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in all</source>
        <translation>
            <numerusform>%n case in all</numerusform>
            <numerusform>%n cases in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerWords</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomersPage</name>
    <message numerus="yes">
        <source>Merge %n customer(s)…</source>
        <translation>
            <numerusform>Merge %n customer…</numerusform>
            <numerusform>Merge %n customers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::DuplicatesPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in this group</source>
        <translation>
            <numerusform>%n more in this group</numerusform>
            <numerusform>%n more in this group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::FindBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::FlowChart</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s) stayed</source>
        <extracomment>%1 a segment in which customers stayed between two dates</extracomment>
        <translation>
            <numerusform>%1: %Ln customer stayed</numerusform>
            <numerusform>%1: %Ln customers stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln customer(s)</source>
        <extracomment>%1, %2 segments: where customers were and where they are</extracomment>
        <translation>
            <numerusform>%1 → %2: %Ln customer</numerusform>
            <numerusform>%1 → %2: %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %Ln customer(s)</source>
        <extracomment>%1 a segment, %2 one of two dates</extracomment>
        <translation>
            <numerusform>%1 on %2: %Ln customer</numerusform>
            <numerusform>%1 on %2: %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::GroupChart</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportSubjectWords</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(s)</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot be and are left out; they are listed below.</source>
        <translation>
            <numerusform>%n value cannot be and is left out; it is listed below.</numerusform>
            <numerusform>%n values cannot be and are left out; they are listed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportWizard</name>
    <message numerus="yes">
        <source>%1 “%2” is not known (%n row(s)). It means</source>
        <comment>%1: a field, %2: a name</comment>
        <translation>
            <numerusform>%1 “%2” is not known (%n row). It means</numerusform>
            <numerusform>%1 “%2” is not known (%n rows). It means</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::LifecycleChart</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <extracomment>%1 a stage of the customer lifecycle</extracomment>
        <translation>
            <numerusform>%1: %Ln customer</numerusform>
            <numerusform>%1: %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) left “%1”</source>
        <translation>
            <numerusform>%Ln customer left “%1”</numerusform>
            <numerusform>%Ln customers left “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) entered “%1”</source>
        <translation>
            <numerusform>%Ln customer entered “%1”</numerusform>
            <numerusform>%Ln customers entered “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ListRows</name>
    <message numerus="yes">
        <source>%1 · %n d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · %n d late</numerusform>
            <numerusform>%1 · %n d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::LockDialog</name>
    <message numerus="yes">
        <source>After %n idle minute(s)</source>
        <translation>
            <numerusform>After %n idle minute</numerusform>
            <numerusform>After %n idle minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::LockPane</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MainWindow</name>
    <message numerus="yes">
        <source>The whole file was read while nobody worked. %n page(s) of it do not hold what was written.</source>
        <translation>
            <numerusform>The whole file was read while nobody worked. %n page of it does not hold what was written.</numerusform>
            <numerusform>The whole file was read while nobody worked. %n pages of it do not hold what was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MergeDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n opportunity</numerusform>
            <numerusform>%n opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is one customer now, made of %n.</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 is one customer now, made of %n.</numerusform>
            <numerusform>%1 is one customer now, made of %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ParetoChart</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1</source>
        <extracomment>customers whose value is negative; %1 money</extracomment>
        <translation>
            <numerusform>%Ln customer, %1</numerusform>
            <numerusform>%Ln customers, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PersonDialog</name>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay with amounts, without words</source>
        <translation>
            <numerusform>%n stays with its amounts, without words</numerusform>
            <numerusform>%n stay with their amounts, without words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay without words</source>
        <translation>
            <numerusform>%n stays without words</numerusform>
            <numerusform>%n stay without words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the change log lose their words and can no longer be undone.</source>
        <translation>
            <numerusform>%n entry of the change log loses its words and can no longer be undone.</numerusform>
            <numerusform>%n entries of the change log lose their words and can no longer be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved form(s) about the person are dropped.</source>
        <translation>
            <numerusform>%n unsaved form about the person is dropped.</numerusform>
            <numerusform>%n unsaved forms about the person are dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept setting(s) of imports name the person and are dropped.</source>
        <translation>
            <numerusform>%n kept setting of imports names the person and is dropped.</numerusform>
            <numerusform>%n kept settings of imports name the person and are dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person was erased in %n older copies of the file, too.</source>
        <translation>
            <numerusform>The person was erased in %n older copy of the file, too.</numerusform>
            <numerusform>The person was erased in %n older copies of the file, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PersonReport</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PipelinePage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordFoot</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordTable</name>
    <message numerus="yes">
        <source>Copy row(s)</source>
        <translation>
            <numerusform>Copy row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::SealDialog</name>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Choose a password of at least %n character.</numerusform>
            <numerusform>Choose a password of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::SegmentMap</name>
    <message numerus="yes">
        <source>%1; %2, %3: %Ln customer(s), %4</source>
        <extracomment>one cell of the segment map: %1 segment, %2 recency, %3 frequency, %4 money</extracomment>
        <translation>
            <numerusform>%1; %2, %3: %Ln customer, %4</numerusform>
            <numerusform>%1; %2, %3: %Ln customers, %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ServicePage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::StandingWords</name>
    <message numerus="yes">
        <source>silent for %n day(s) since the only purchase</source>
        <translation>
            <numerusform>silent for %n day since the only purchase</numerusform>
            <numerusform>silent for %n days since the only purchase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought on %n day(s) so far</source>
        <translation>
            <numerusform>bought on %n day so far</numerusform>
            <numerusform>bought on %n days so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>buys steadily, on %n day(s) so far</source>
        <translation>
            <numerusform>buys steadily, on %n day so far</numerusform>
            <numerusform>buys steadily, on %n days so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::TodayPage</name>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>%n done today</numerusform>
            <numerusform>%n done today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n this week</numerusform>
            <numerusform>%n this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::TopBar</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
</TS>
