#include "gui/shell/sections.h"

#include <QCoreApplication>
#include <algorithm>

namespace zhike {

namespace {
constexpr std::array kSections
    = {SectionInfo{Section::Today, "today", QT_TRANSLATE_NOOP("Section", "Today")},
       SectionInfo{Section::Customers, "customers", QT_TRANSLATE_NOOP("Section", "Customers")},
       SectionInfo{Section::Contacts, "contacts", QT_TRANSLATE_NOOP("Section", "Contacts")},
       SectionInfo{Section::Pipeline, "pipeline", QT_TRANSLATE_NOOP("Section", "Pipeline")},
       SectionInfo{Section::Orders, "orders", QT_TRANSLATE_NOOP("Section", "Orders")},
       SectionInfo{Section::Products, "products", QT_TRANSLATE_NOOP("Section", "Products")},
       SectionInfo{Section::Service, "service", QT_TRANSLATE_NOOP("Section", "Service")},
       SectionInfo{Section::Insight, "insight", QT_TRANSLATE_NOOP("Section", "Insight")},
       SectionInfo{Section::Reports, "reports", QT_TRANSLATE_NOOP("Section", "Reports")},
       SectionInfo{Section::Settings, "settings", QT_TRANSLATE_NOOP("Section", "Settings")},
       SectionInfo{Section::Bin, "trash", QT_TRANSLATE_NOOP("Section", "Bin")}};
}

std::span<const SectionInfo> sections()
{
    return kSections;
}

const SectionInfo& infoOf(Section section)
{
    return *std::ranges::find(kSections, section, &SectionInfo::section);
}

QString labelOf(Section section)
{
    return QCoreApplication::translate("Section", infoOf(section).label);
}

Section homeOf(Role role)
{
    switch (role) {
    case Role::Sales:
        return Section::Today;
    case Role::Manager:
        return Section::Insight;
    case Role::Support:
        return Section::Service;
    case Role::Administrator:
        return Section::Settings;
    }
    return Section::Today;
}

} // namespace zhike
