<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PoolWords</name>
    <message numerus="yes">
        <source>You have claimed all that one may claim a day (%Ln). Tomorrow you can claim again.</source>
        <translation>
            <numerusform>You have claimed the one customer that one may claim a day. Tomorrow you can claim again.</numerusform>
            <numerusform>You have claimed all %Ln that one may claim a day. Tomorrow you can claim again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can claim %Ln more today.</source>
        <translation>
            <numerusform>You can claim %Ln more today.</numerusform>
            <numerusform>You can claim %Ln more today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can hold %Ln more customer(s).</source>
        <translation>
            <numerusform>You can hold %Ln more customer.</numerusform>
            <numerusform>You can hold %Ln more customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You hold %Ln customer(s).</source>
        <translation>
            <numerusform>You hold %Ln customer.</numerusform>
            <numerusform>You hold %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without: %1</source>
        <comment>%1: a list of kinds, Call, Visit</comment>
        <translation>
            <numerusform>%Ln day without: %1</numerusform>
            <numerusform>%Ln days without: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; warning %Ln day(s) before</source>
        <comment>%1: 60 days without: call and visit</comment>
        <translation>
            <numerusform>%1; warning %Ln day before</numerusform>
            <numerusform>%1; warning %Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes to the pool in %Ln day(s)</source>
        <translation>
            <numerusform>goes to the pool in %Ln day</numerusform>
            <numerusform>goes to the pool in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AsOfDialog</name>
    <message numerus="yes">
        <source>Only the first %Ln parts are shown.</source>
        <translation>
            <numerusform>Only the first part is shown.</numerusform>
            <numerusform>Only the first %Ln parts are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ from today.</source>
        <translation>
            <numerusform>%Ln field differs from today.</numerusform>
            <numerusform>%Ln fields differ from today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachFiles</name>
    <message numerus="yes">
        <source>Attaching %Ln file(s)</source>
        <translation>
            <numerusform>Attaching %Ln file</numerusform>
            <numerusform>Attaching %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentWeightDialog</name>
    <message numerus="yes">
        <source>%Ln attachment(s); their contents weigh %1.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>
            <numerusform>%Ln attachment; its content weighs %1.</numerusform>
            <numerusform>%Ln attachments; their contents weigh %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentsPanel</name>
    <message numerus="yes">
        <source>%Ln more file(s) were not attached.</source>
        <translation>
            <numerusform>%Ln more file was not attached.</numerusform>
            <numerusform>%Ln more files were not attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed.</source>
        <translation>
            <numerusform>%Ln file removed.</numerusform>
            <numerusform>%Ln files removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::BinPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln record deleted for good.</numerusform>
            <numerusform>%Ln records deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored, in %1 steps.</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%Ln record restored, in %1 steps.</numerusform>
            <numerusform>%Ln records restored, in %1 steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored.</source>
        <translation>
            <numerusform>%Ln record restored.</numerusform>
            <numerusform>%Ln records restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::Board</name>
    <message numerus="yes">
        <source>%1 · %Ln d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · %Ln d late</numerusform>
            <numerusform>%1 · %Ln d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::BulkEditDialog</name>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)</source>
        <translation>
            <numerusform>Set a field of %Ln record</numerusform>
            <numerusform>Set a field of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) with other values</source>
        <translation>
            <numerusform>%Ln record with another value</numerusform>
            <numerusform>%Ln records with other values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay as they are</source>
        <translation>
            <numerusform>%Ln record stays as it is</numerusform>
            <numerusform>%Ln records stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln record(s)</source>
        <translation>
            <numerusform>Change %Ln record</numerusform>
            <numerusform>Change %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CalendarWords</name>
    <message numerus="yes">
        <source>Every %Ln days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln weeks on %1</source>
        <comment>%1: weekdays</comment>
        <translation>
            <numerusform>Every week on %1</numerusform>
            <numerusform>Every %Ln weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on the same weekday</source>
        <translation>
            <numerusform>Every month on the same weekday</numerusform>
            <numerusform>Every %Ln months on the same weekday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on day %1</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>Every month on day %1</numerusform>
            <numerusform>Every %Ln months on day %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln times in all</source>
        <comment>%1: how often</comment>
        <translation>
            <numerusform>%1, once in all</numerusform>
            <numerusform>%1, %Ln times in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) before</source>
        <translation>
            <numerusform>%Ln day before</numerusform>
            <numerusform>%Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before</source>
        <translation>
            <numerusform>%Ln hour before</numerusform>
            <numerusform>%Ln hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>%Ln minute before</numerusform>
            <numerusform>%Ln minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ConflictDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
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
        <source>%Ln record(s) hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>%Ln record holds something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</numerusform>
            <numerusform>%Ln records hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerPageView</name>
    <message numerus="yes">
        <source>%Ln order(s) on %1 day(s)</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%Ln order on %1 day</numerusform>
            <numerusform>%Ln orders on %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) in all</source>
        <translation>
            <numerusform>%Ln case in all</numerusform>
            <numerusform>%Ln cases in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerWords</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomersPage</name>
    <message numerus="yes">
        <source>Merge %Ln customer(s)…</source>
        <translation>
            <numerusform>Merge %Ln customer…</numerusform>
            <numerusform>Merge %Ln customers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::DuplicatesPage</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this group</source>
        <translation>
            <numerusform>%Ln more in this group</numerusform>
            <numerusform>%Ln more in this group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ExportDialog</name>
    <message numerus="yes">
        <source>All %Ln found</source>
        <translation>
            <numerusform>All %Ln found</numerusform>
            <numerusform>All %Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>The %Ln selected</numerusform>
            <numerusform>The %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::FindBox</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
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
        <source>Take %Ln step(s) back</source>
        <translation>
            <numerusform>Take %Ln step back</numerusform>
            <numerusform>Take %Ln steps back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) taken back.</source>
        <translation>
            <numerusform>%Ln step taken back.</numerusform>
            <numerusform>%Ln steps taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportSubjectWords</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(s)</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are left out or changed; they are listed below.</source>
        <translation>
            <numerusform>%Ln value is left out or changed; it is listed below.</numerusform>
            <numerusform>%Ln values are left out or changed; they are listed below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportWizard</name>
    <message numerus="yes">
        <source>%1 “%2” is not known (%Ln row(s)). It means</source>
        <comment>%1: a field, %2: a name</comment>
        <translation>
            <numerusform>%1 “%2” is not known (%Ln row). It means</numerusform>
            <numerusform>%1 “%2” is not known (%Ln rows). It means</numerusform>
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
    <name>zhike::ListCalendar</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ListRows</name>
    <message numerus="yes">
        <source>%1 · %Ln d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · %Ln d late</numerusform>
            <numerusform>%1 · %Ln d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ListSummary</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>groups beyond the largest</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::LockDialog</name>
    <message numerus="yes">
        <source>After %Ln idle minute(s)</source>
        <translation>
            <numerusform>After %Ln idle minute</numerusform>
            <numerusform>After %Ln idle minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %Ln second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::LockPane</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %Ln second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MainWindow</name>
    <message numerus="yes">
        <source>The whole file was read while nobody worked. %Ln page(s) of it do not hold what was written.</source>
        <translation>
            <numerusform>The whole file was read while nobody worked. %Ln page of it does not hold what was written.</numerusform>
            <numerusform>The whole file was read while nobody worked. %Ln pages of it do not hold what was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers go to the pool soon. Today says which.</source>
        <translation>
            <numerusform>%Ln of your customers goes to the pool soon. Today says which.</numerusform>
            <numerusform>%Ln of your customers go to the pool soon. Today says which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(ies)</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s)</source>
        <translation>
            <numerusform>%Ln need</numerusform>
            <numerusform>%Ln needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is one customer now, made of %Ln.</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 is one customer now, made of %Ln.</numerusform>
            <numerusform>%1 is one customer now, made of %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln relation</numerusform>
            <numerusform>%Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MonthGrid</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::NamesakePanel</name>
    <message numerus="yes">
        <source>“%1” is the name of several customers (%Ln row(s)). The file means</source>
        <comment>%1: a name</comment>
        <translation>
            <numerusform>“%1” is the name of several customers (%Ln row). The file means</numerusform>
            <numerusform>“%1” is the name of several customers (%Ln rows). The file means</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::OpenAttachment</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln file copied.</numerusform>
            <numerusform>%Ln files copied.</numerusform>
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
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay with amounts, without words</source>
        <translation>
            <numerusform>%Ln stays with its amounts, without words</numerusform>
            <numerusform>%Ln stay with their amounts, without words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay without words</source>
        <translation>
            <numerusform>%Ln stays without words</numerusform>
            <numerusform>%Ln stay without words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the change log lose their words and can no longer be undone.</source>
        <translation>
            <numerusform>%Ln entry of the change log loses its words and can no longer be undone.</numerusform>
            <numerusform>%Ln entries of the change log lose their words and can no longer be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) about the person are dropped.</source>
        <translation>
            <numerusform>%Ln unsaved form about the person is dropped.</numerusform>
            <numerusform>%Ln unsaved forms about the person are dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept setting(s) of imports name the person and are dropped.</source>
        <translation>
            <numerusform>%Ln kept setting of imports names the person and is dropped.</numerusform>
            <numerusform>%Ln kept settings of imports name the person and are dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The person was erased in %Ln older copies of the file, too.</source>
        <translation>
            <numerusform>The person was erased in %Ln older copy of the file, too.</numerusform>
            <numerusform>The person was erased in %Ln older copies of the file, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, with %Ln attachment(s) in a folder beside it.</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>Saved as %1, with %Ln attachment in a folder beside it.</numerusform>
            <numerusform>Saved as %1, with %Ln attachments in a folder beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PersonReport</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PipelinePage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PlanTimes</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolDeedDialog</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) returned to the pool.</source>
        <translation>
            <numerusform>%Ln customer returned to the pool.</numerusform>
            <numerusform>%Ln customers returned to the pool.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) handed over.</source>
        <translation>
            <numerusform>%Ln customer handed over.</numerusform>
            <numerusform>%Ln customers handed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) are yours now.</source>
        <translation>
            <numerusform>%Ln customer is yours now.</numerusform>
            <numerusform>%Ln customers are yours now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolRulesDialog</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <comment>%1: a moment</comment>
        <translation>
            <numerusform>%1: %Ln customer</numerusform>
            <numerusform>%1: %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are back with whom they were taken from. Whoever was claimed or edited since stays.</source>
        <translation>
            <numerusform>%Ln customer is back with whom it was taken from. Whoever was claimed or edited since stays.</numerusform>
            <numerusform>%Ln customers are back with whom they were taken from. Whoever was claimed or edited since stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolSimulationDialog</name>
    <message numerus="yes">
        <source>%Ln customer(s) would go back within 30 days, with a lifetime value of %1.</source>
        <comment>%1: an amount</comment>
        <translation>
            <numerusform>%Ln customer would go back within 30 days, with a lifetime value of %1.</numerusform>
            <numerusform>%Ln customers would go back within 30 days, with a lifetime value of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are overdue today and go after the warning.</source>
        <translation>
            <numerusform>%Ln of them is overdue today and goes after the warning.</numerusform>
            <numerusform>%Ln of them are overdue today and go after the warning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PurgeDialog</name>
    <message numerus="yes">
        <source>Delete %Ln record(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln record for good?</numerusform>
            <numerusform>Delete %Ln records for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::QualityPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the most important ones are shown.</source>
        <translation>
            <numerusform>%Ln customer in all; the most important ones are shown.</numerusform>
            <numerusform>%Ln customers in all; the most important ones are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the first ones in this order are shown.</source>
        <translation>
            <numerusform>%Ln customer in all; the first ones in this order are shown.</numerusform>
            <numerusform>%Ln customers in all; the first ones in this order are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordFoot</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordListPage</name>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)…</source>
        <translation>
            <numerusform>Set a field of %Ln record…</numerusform>
            <numerusform>Set a field of %Ln records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>Delete %Ln record</numerusform>
            <numerusform>Delete %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted. They are in the bin.</source>
        <translation>
            <numerusform>%Ln record deleted. It is in the bin.</numerusform>
            <numerusform>%Ln records deleted. They are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted, in several steps. They are in the bin.</source>
        <translation>
            <numerusform>%Ln record deleted, in several steps. It is in the bin.</numerusform>
            <numerusform>%Ln records deleted, in several steps. They are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed.</source>
        <translation>
            <numerusform>%Ln record changed.</numerusform>
            <numerusform>%Ln records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed, in several steps.</source>
        <translation>
            <numerusform>%Ln record changed, in several steps.</numerusform>
            <numerusform>%Ln records changed, in several steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordTable</name>
    <message numerus="yes">
        <source>Copy row(s)</source>
        <translation>
            <numerusform>Copy row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RecordWords</name>
    <message numerus="yes">
        <source>%1: %Ln record(s)</source>
        <comment>%1: what was done</comment>
        <translation>
            <numerusform>%1: %Ln record</numerusform>
            <numerusform>%1: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %Ln record(s), %2, %3</source>
        <comment>%1: a file, %2: the kind of record, %3: a format</comment>
        <translation>
            <numerusform>Export to %1: %Ln record, %2, %3</numerusform>
            <numerusform>Export to %1: %Ln records, %2, %3</numerusform>
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
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln reminder</numerusform>
            <numerusform>%Ln reminders</numerusform>
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
    <name>zhike::RetentionDialog</name>
    <message numerus="yes">
        <source>%Ln today</source>
        <comment>how many records a rule finds</comment>
        <translation>
            <numerusform>%Ln today</numerusform>
            <numerusform>%Ln today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RetentionPreviewDialog</name>
    <message numerus="yes">
        <source>%Ln record(s) are older than %1 and not protected.</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>%Ln record is older than %1 and not protected.</numerusform>
            <numerusform>%Ln records are older than %1 and not protected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below are the first %Ln.</source>
        <translation>
            <numerusform>Below is the first one.</numerusform>
            <numerusform>Below are the first %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were removed.</source>
        <translation>
            <numerusform>%Ln record was removed.</numerusform>
            <numerusform>%Ln records were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since it was looked at and stayed.</source>
        <translation>
            <numerusform>%Ln changed since it was looked at and stayed.</numerusform>
            <numerusform>%Ln changed since they were looked at and stayed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::SealDialog</name>
    <message numerus="yes">
        <source>Choose a password of at least %Ln characters.</source>
        <translation>
            <numerusform>Choose a password of at least %Ln character.</numerusform>
            <numerusform>Choose a password of at least %Ln characters.</numerusform>
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
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::StandingWords</name>
    <message numerus="yes">
        <source>silent for %Ln day(s) since the only purchase</source>
        <translation>
            <numerusform>silent for %Ln day since the only purchase</numerusform>
            <numerusform>silent for %Ln days since the only purchase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought on %Ln day(s) so far</source>
        <translation>
            <numerusform>bought on %Ln day so far</numerusform>
            <numerusform>bought on %Ln days so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>buys steadily, on %Ln day(s) so far</source>
        <translation>
            <numerusform>buys steadily, on %Ln day so far</numerusform>
            <numerusform>buys steadily, on %Ln days so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::TenurePanel</name>
    <message numerus="yes">
        <source>and %Ln earlier</source>
        <translation>
            <numerusform>and %Ln earlier</numerusform>
            <numerusform>and %Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::TodayPage</name>
    <message numerus="yes">
        <source>%Ln done today</source>
        <translation>
            <numerusform>%Ln done today</numerusform>
            <numerusform>%Ln done today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln this week</source>
        <translation>
            <numerusform>%Ln this week</numerusform>
            <numerusform>%Ln this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers lack something, or their data are old.</source>
        <translation>
            <numerusform>%Ln of your customers lacks something, or its data are old.</numerusform>
            <numerusform>%Ln of your customers lack something, or their data are old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::TopBar</name>
    <message numerus="yes">
        <source>%Ln due</source>
        <translation>
            <numerusform>%Ln due</numerusform>
            <numerusform>%Ln due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::UnansweredBadge</name>
    <message numerus="yes">
        <source>%Ln attempt(s) unanswered</source>
        <translation>
            <numerusform>%Ln attempt unanswered</numerusform>
            <numerusform>%Ln attempts unanswered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ValueOriginsDialog</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that add least are not listed.</source>
        <translation>
            <numerusform>%Ln row that adds least is not listed.</numerusform>
            <numerusform>%Ln rows that add least are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfAttachments</name>
    <message numerus="yes">
        <source>%Ln file(s) attached.</source>
        <translation>
            <numerusform>%Ln file attached.</numerusform>
            <numerusform>%Ln files attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfBin</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
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
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %Ln day(s)</source>
        <translation>
            <numerusform>Kept for %Ln day</numerusform>
            <numerusform>Kept for %Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
