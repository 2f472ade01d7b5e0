<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PoolWords</name>
    <message numerus="yes">
        <source>You have claimed all that one may claim a day (%n). Tomorrow you can claim again.</source>
        <translation>
            <numerusform>You have claimed the one customer that one may claim a day. Tomorrow you can claim again.</numerusform>
            <numerusform>You have claimed all %n that one may claim a day. Tomorrow you can claim again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can claim %n more today.</source>
        <translation>
            <numerusform>You can claim %n more today.</numerusform>
            <numerusform>You can claim %n more today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can hold %n more customer(s).</source>
        <translation>
            <numerusform>You can hold %n more customer.</numerusform>
            <numerusform>You can hold %n more customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You hold %n customer(s).</source>
        <translation>
            <numerusform>You hold %n customer.</numerusform>
            <numerusform>You hold %n customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without: %1</source>
        <comment>%1: a list of kinds, Call, Visit</comment>
        <translation>
            <numerusform>%n day without: %1</numerusform>
            <numerusform>%n days without: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; warning %n day(s) before</source>
        <comment>%1: 60 days without: call and visit</comment>
        <translation>
            <numerusform>%1; warning %n day before</numerusform>
            <numerusform>%1; warning %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes to the pool in %n day(s)</source>
        <translation>
            <numerusform>goes to the pool in %n day</numerusform>
            <numerusform>goes to the pool in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AsOfDialog</name>
    <message numerus="yes">
        <source>Only the first %n parts are shown.</source>
        <translation>
            <numerusform>Only the first part is shown.</numerusform>
            <numerusform>Only the first %n parts are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ from today.</source>
        <translation>
            <numerusform>%n field differs from today.</numerusform>
            <numerusform>%n fields differ from today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachFiles</name>
    <message numerus="yes">
        <source>Attaching %n file(s)</source>
        <translation>
            <numerusform>Attaching %n file</numerusform>
            <numerusform>Attaching %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentWeightDialog</name>
    <message numerus="yes">
        <source>%n attachment(s); their contents weigh %1.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>
            <numerusform>%n attachment; its content weighs %1.</numerusform>
            <numerusform>%n attachments; their contents weigh %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentsPanel</name>
    <message numerus="yes">
        <source>%n more file(s) were not attached.</source>
        <translation>
            <numerusform>%n more file was not attached.</numerusform>
            <numerusform>%n more files were not attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed.</source>
        <translation>
            <numerusform>%n file removed.</numerusform>
            <numerusform>%n files removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::BinPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted for good.</source>
        <translation>
            <numerusform>%n record deleted for good.</numerusform>
            <numerusform>%n records deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) restored, in %1 steps.</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%n record restored, in %1 steps.</numerusform>
            <numerusform>%n records restored, in %1 steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) restored.</source>
        <translation>
            <numerusform>%n record restored.</numerusform>
            <numerusform>%n records restored.</numerusform>
        </translation>
    </message>
</context>
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
    <name>zhike::BulkEditDialog</name>
    <message numerus="yes">
        <source>Set a field of %n record(s)</source>
        <translation>
            <numerusform>Set a field of %n record</numerusform>
            <numerusform>Set a field of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with other values</source>
        <translation>
            <numerusform>%n record with another value</numerusform>
            <numerusform>%n records with other values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stay as they are</source>
        <translation>
            <numerusform>%n record stays as it is</numerusform>
            <numerusform>%n records stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>Change %n record</numerusform>
            <numerusform>Change %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CalendarWords</name>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks on %1</source>
        <comment>%1: weekdays</comment>
        <translation>
            <numerusform>Every week on %1</numerusform>
            <numerusform>Every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months on the same weekday</source>
        <translation>
            <numerusform>Every month on the same weekday</numerusform>
            <numerusform>Every %n months on the same weekday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months on day %1</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>Every month on day %1</numerusform>
            <numerusform>Every %n months on day %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in all</source>
        <comment>%1: how often</comment>
        <translation>
            <numerusform>%1, once in all</numerusform>
            <numerusform>%1, %n times in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
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
    <name>zhike::CustomFieldsDialog</name>
    <message numerus="yes">
        <source>%n record(s) hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>%n record holds something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</numerusform>
            <numerusform>%n records hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</numerusform>
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
    <name>zhike::ExportDialog</name>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>All %n found</numerusform>
            <numerusform>All %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The %n selected</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
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
    <name>zhike::HistoryDialog</name>
    <message numerus="yes">
        <source>Take %n step(s) back</source>
        <translation>
            <numerusform>Take %n step back</numerusform>
            <numerusform>Take %n steps back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) taken back.</source>
        <translation>
            <numerusform>%n step taken back.</numerusform>
            <numerusform>%n steps taken back.</numerusform>
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
        <source>%n value(s) are left out or changed; they are listed below.</source>
        <translation>
            <numerusform>%n value is left out or changed; it is listed below.</numerusform>
            <numerusform>%n values are left out or changed; they are listed below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
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
    <name>zhike::ListSummary</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>groups beyond the largest</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
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
    <message numerus="yes">
        <source>%n of your customers go to the pool soon. Today says which.</source>
        <translation>
            <numerusform>%n of your customers goes to the pool soon. Today says which.</numerusform>
            <numerusform>%n of your customers go to the pool soon. Today says which.</numerusform>
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
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::OpenAttachment</name>
    <message numerus="yes">
        <source>%n file(s) copied.</source>
        <translation>
            <numerusform>%n file copied.</numerusform>
            <numerusform>%n files copied.</numerusform>
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
    <message numerus="yes">
        <source>Saved as %1, with %n attachment(s) in a folder beside it.</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>Saved as %1, with %n attachment in a folder beside it.</numerusform>
            <numerusform>Saved as %1, with %n attachments in a folder beside it.</numerusform>
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
    <name>zhike::PlanTimes</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolDeedDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) returned to the pool.</source>
        <translation>
            <numerusform>%n customer returned to the pool.</numerusform>
            <numerusform>%n customers returned to the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) handed over.</source>
        <translation>
            <numerusform>%n customer handed over.</numerusform>
            <numerusform>%n customers handed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolPage</name>
    <message numerus="yes">
        <source>%n customer(s) are yours now.</source>
        <translation>
            <numerusform>%n customer is yours now.</numerusform>
            <numerusform>%n customers are yours now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolRulesDialog</name>
    <message numerus="yes">
        <source>%1: %n customer(s)</source>
        <comment>%1: a moment</comment>
        <translation>
            <numerusform>%1: %n customer</numerusform>
            <numerusform>%1: %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are back with whom they were taken from. Whoever was claimed or edited since stays.</source>
        <translation>
            <numerusform>%n customer is back with whom it was taken from. Whoever was claimed or edited since stays.</numerusform>
            <numerusform>%n customers are back with whom they were taken from. Whoever was claimed or edited since stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolSimulationDialog</name>
    <message numerus="yes">
        <source>%n customer(s) would go back within 30 days, with a lifetime value of %1.</source>
        <comment>%1: an amount</comment>
        <translation>
            <numerusform>%n customer would go back within 30 days, with a lifetime value of %1.</numerusform>
            <numerusform>%n customers would go back within 30 days, with a lifetime value of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are overdue today and go after the warning.</source>
        <translation>
            <numerusform>%n of them is overdue today and goes after the warning.</numerusform>
            <numerusform>%n of them are overdue today and go after the warning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PurgeDialog</name>
    <message numerus="yes">
        <source>Delete %n record(s) for good?</source>
        <translation>
            <numerusform>Delete %n record for good?</numerusform>
            <numerusform>Delete %n records for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::QualityPage</name>
    <message numerus="yes">
        <source>%n customer(s) in all; the most important ones are shown.</source>
        <translation>
            <numerusform>%n customer in all; the most important ones are shown.</numerusform>
            <numerusform>%n customers in all; the most important ones are shown.</numerusform>
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
    <name>zhike::RecordListPage</name>
    <message numerus="yes">
        <source>Set a field of %n record(s)…</source>
        <translation>
            <numerusform>Set a field of %n record…</numerusform>
            <numerusform>Set a field of %n records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted. They are in the bin.</source>
        <translation>
            <numerusform>%n record deleted. It is in the bin.</numerusform>
            <numerusform>%n records deleted. They are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted, in several steps. They are in the bin.</source>
        <translation>
            <numerusform>%n record deleted, in several steps. It is in the bin.</numerusform>
            <numerusform>%n records deleted, in several steps. They are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>%n record changed.</numerusform>
            <numerusform>%n records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed, in several steps.</source>
        <translation>
            <numerusform>%n record changed, in several steps.</numerusform>
            <numerusform>%n records changed, in several steps.</numerusform>
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
    <name>zhike::RecordWords</name>
    <message numerus="yes">
        <source>%1: %n record(s)</source>
        <comment>%1: what was done</comment>
        <translation>
            <numerusform>%1: %n record</numerusform>
            <numerusform>%1: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %n record(s), %2, %3</source>
        <comment>%1: a file, %2: the kind of record, %3: a format</comment>
        <translation>
            <numerusform>Export to %1: %n record, %2, %3</numerusform>
            <numerusform>Export to %1: %n records, %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationChart</name>
    <message numerus="yes">
        <source>%Ln more relation(s)</source>
        <translation>
            <numerusform>%Ln more relation</numerusform>
            <numerusform>%Ln more relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationWords</name>
    <message numerus="yes">
        <source>The group of %Ln customer(s)</source>
        <translation>
            <numerusform>The group of %Ln customer</numerusform>
            <numerusform>The group of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) came through this one</source>
        <translation>
            <numerusform>%Ln customer came through this one</numerusform>
            <numerusform>%Ln customers came through this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>brought %Ln more with %1</source>
        <comment>%1: their revenue</comment>
        <translation>
            <numerusform>brought %Ln more with %1</numerusform>
            <numerusform>brought %Ln more with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationsPage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ReminderNotice</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RetentionDialog</name>
    <message numerus="yes">
        <source>%n today</source>
        <comment>how many records a rule finds</comment>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RetentionPreviewDialog</name>
    <message numerus="yes">
        <source>%n record(s) are older than %1 and not protected.</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>%n record is older than %1 and not protected.</numerusform>
            <numerusform>%n records are older than %1 and not protected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below are the first %n.</source>
        <translation>
            <numerusform>Below is the first one.</numerusform>
            <numerusform>Below are the first %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were removed.</source>
        <translation>
            <numerusform>%n record was removed.</numerusform>
            <numerusform>%n records were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since it was looked at and stayed.</source>
        <translation>
            <numerusform>%n changed since it was looked at and stayed.</numerusform>
            <numerusform>%n changed since they were looked at and stayed.</numerusform>
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
    <name>zhike::TenurePanel</name>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
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
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your customers lack something, or their data are old.</source>
        <translation>
            <numerusform>%n of your customers lacks something, or its data are old.</numerusform>
            <numerusform>%n of your customers lack something, or their data are old.</numerusform>
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
<context>
    <name>zhike::UnansweredBadge</name>
    <message numerus="yes">
        <source>%n attempt(s) unanswered</source>
        <translation>
            <numerusform>%n attempt unanswered</numerusform>
            <numerusform>%n attempts unanswered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfAttachments</name>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfBin</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s)</source>
        <translation>
            <numerusform>Kept for %n day</numerusform>
            <numerusform>Kept for %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
