#include "gui/shell/pages.h"

#include "gui/bin/binpage.h"
#include "gui/calendar/calendarpage.h"
#include "gui/calendar/plandialog.h"
#include "gui/contacts/contactdialog.h"
#include "gui/contacts/contactspage.h"
#include "gui/customers/activitydialog.h"
#include "gui/customers/customerdialog.h"
#include "gui/customers/customerpageview.h"
#include "gui/customers/customerspage.h"
#include "gui/duplicates/duplicatespage.h"
#include "gui/importing/importwizard.h"
#include "gui/insight/insightpage.h"
#include "gui/orders/orderpageview.h"
#include "gui/orders/orderspage.h"
#include "gui/pipeline/opportunitydialog.h"
#include "gui/pipeline/pipelinepage.h"
#include "gui/pool/poolpage.h"
#include "gui/products/productdialog.h"
#include "gui/products/productspage.h"
#include "gui/quality/qualitypage.h"
#include "gui/relations/relationspage.h"
#include "gui/reports/reportspage.h"
#include "gui/segments/segmentspage.h"
#include "gui/service/casepageview.h"
#include "gui/service/servicepage.h"
#include "gui/settings/settingspage.h"
#include "gui/today/todaypage.h"

namespace zhike {

Page* makePage(Section section, Workplace& workplace)
{
    switch (section) {
    case Section::Today:
        return new TodayPage(workplace);
    case Section::Customers:
        return new CustomersPage(workplace);
    case Section::Contacts:
        return new ContactsPage(workplace);
    case Section::Pipeline:
        return new PipelinePage(workplace);
    case Section::Orders:
        return new OrdersPage(workplace);
    case Section::Products:
        return new ProductsPage(workplace);
    case Section::Service:
        return new ServicePage(workplace);
    case Section::Insight:
        return new InsightPage(workplace);
    case Section::Reports:
        return new ReportsPage(workplace);
    case Section::Settings:
        return new SettingsPage(workplace);
    case Section::Bin:
        return new BinPage(workplace);
    }
    Q_UNREACHABLE();
}

Page* makePage(const RecordRef& record, Workplace& workplace)
{
    switch (record.kind) {
    case RecordKind::Customer:
        return new CustomerPageView(workplace, CustomerId(record.id));
    case RecordKind::Order:
        return new OrderPageView(workplace, record);
    case RecordKind::Case:
        return new CasePageView(workplace, record);
    case RecordKind::Need: // record 0 stands for what our own data of customers lack
        return new QualityPage(workplace);
    case RecordKind::NotDuplicate:
        return new DuplicatesPage(workplace);
    case RecordKind::Relationship:
        return new RelationsPage(workplace, CustomerId(record.customer));
    case RecordKind::Activity: // single ones are read on their customer's page
        return new CalendarPage(workplace);
    // one page for all segments: record 0 stands for the list of them
    case RecordKind::CustomerSegment:
        return new SegmentsPage(workplace);
    case RecordKind::Tenure: // record 0 stands for the pool, where nobody holds a customer
        return new PoolPage(workplace);
    default:
        return nullptr;
    }
}

void openForm(Form form, const FormStart& start, Workplace& workplace, QWidget* window)
{
    switch (form) {
    case Form::Call:
        (new ActivityDialog(workplace, ActivityKind::Call, start, window))->open();
        break;
    case Form::Note:
        (new ActivityDialog(workplace, ActivityKind::Note, start, window))->open();
        break;
    case Form::Task:
        (new PlanDialog(workplace, start, std::nullopt, window))->open();
        break;
    case Form::NewCustomer:
        (new CustomerDialog(workplace, start, window))->open();
        break;
    case Form::NewContact:
        (new ContactDialog(workplace, start, window))->open();
        break;
    case Form::NewOpportunity:
        (new OpportunityDialog(workplace, start, window))->open();
        break;
    case Form::NewProduct:
        (new ProductDialog(workplace, start, window))->open();
        break;
    case Form::Import:
        (new ImportWizard(workplace, window))->open();
        break;
    // these are pages of their own: record 0 stands for the one that is being written
    case Form::NewOrder:
        workplace.go({Section::Orders, RecordRef{RecordKind::Order, start.about ? start.about->customer : 0, 0}});
        break;
    case Form::NewCase:
        workplace.go({Section::Service, RecordRef{RecordKind::Case, start.about ? start.about->customer : 0, 0}});
        break;
    }
}

} // namespace zhike
