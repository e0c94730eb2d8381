// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <QWidget>

#include <memory>

class QSettings;

namespace Loopscope {

namespace Ui {
class RequestOptions;
}

/// The part of a form about how each request is sent: time-out, redirects, connections, HTTP/2, certificates.
/// The number of warm-up requests is here, too.
class RequestOptions : public QWidget
{
    Q_OBJECT

public:
    explicit RequestOptions(QWidget *parent = nullptr);
    ~RequestOptions() override;

    /// Adds \a group, a child, at the end.
    void addGroup(QWidget *group);

    /// Sets what is edited here in \a request; the rest of it is left alone.
    void read(RequestSpec &request) const;
    void setRequest(const RequestSpec &request);
    [[nodiscard]] int warmUp() const;
    void setWarmUp(int requests);
    /// Not for what has no warm-up.
    void setWarmUpVisible(bool visible);

    // For what is wrong with them.
    [[nodiscard]] QWidget *timeoutField() const;
    void setTimeout(std::chrono::milliseconds timeout);
    [[nodiscard]] QWidget *warmUpField() const;
    [[nodiscard]] QWidget *redirectsField() const;
    [[nodiscard]] QWidget *caFileField() const;

Q_SIGNALS:
    /// A field has another value.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseCaFile();

    std::unique_ptr<Ui::RequestOptions> m_ui;
};

} // namespace Loopscope
