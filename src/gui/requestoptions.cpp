// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/requestoptions.h"

#include "gui/icons.h"
#include "gui/wraplayout.h"
#include "ui_requestoptions.h"

#include <QEvent>
#include <QFileDialog>

namespace Loopscope {

RequestOptions::RequestOptions(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RequestOptions>())
{
    m_ui->setupUi(this);
    WrapLayout::wrapChildren(this);
    m_ui->timeout->setLegalRange(Limits::timeoutMs);
    m_ui->timeout->setSingleStep(1'000);
    m_ui->warmUp->setLegalRange(Limits::warmUp);
    m_ui->redirects->setLegalRange(Limits::redirects);
    m_ui->browseCaFile->setIcon(themedIcon(u"open"));
    for (CountField *field : {m_ui->timeout, m_ui->warmUp, m_ui->redirects})
        connect(field, &QDoubleSpinBox::valueChanged, this, &RequestOptions::changed);
    for (QCheckBox *box : {m_ui->newConnections, m_ui->http2, m_ui->verifyTls})
        connect(box, &QCheckBox::toggled, this, &RequestOptions::changed);
    connect(m_ui->caFile, &QLineEdit::textChanged, this, &RequestOptions::changed);
    connect(m_ui->browseCaFile, &QToolButton::clicked, this, &RequestOptions::chooseCaFile);
}

RequestOptions::~RequestOptions() = default;

void RequestOptions::addGroup(QWidget *group)
{
    layout()->addWidget(group);
}

void RequestOptions::read(RequestSpec &request) const
{
    request.timeout = std::chrono::milliseconds(m_ui->timeout->integer());
    request.maxRedirects = m_ui->redirects->toInt();
    request.newConnection = m_ui->newConnections->isChecked();
    request.http2 = m_ui->http2->isChecked();
    request.verifyTls = m_ui->verifyTls->isChecked();
    request.caFile = m_ui->caFile->text().trimmed();
}

void RequestOptions::setRequest(const RequestSpec &request)
{
    setTimeout(request.timeout);
    m_ui->redirects->setValue(request.maxRedirects);
    m_ui->newConnections->setChecked(request.newConnection);
    m_ui->http2->setChecked(request.http2);
    m_ui->verifyTls->setChecked(request.verifyTls);
    m_ui->caFile->setText(request.caFile);
}

int RequestOptions::warmUp() const
{
    return m_ui->warmUp->toInt();
}

void RequestOptions::setWarmUp(int requests)
{
    m_ui->warmUp->setValue(requests);
}

void RequestOptions::setWarmUpVisible(bool visible)
{
    m_ui->warmUpGroup->setVisible(visible);
}

void RequestOptions::setTimeout(std::chrono::milliseconds timeout)
{
    m_ui->timeout->setInteger(timeout.count());
}

QWidget *RequestOptions::timeoutField() const
{
    return m_ui->timeout;
}

QWidget *RequestOptions::warmUpField() const
{
    return m_ui->warmUp;
}

QWidget *RequestOptions::redirectsField() const
{
    return m_ui->redirects;
}

QWidget *RequestOptions::caFileField() const
{
    return m_ui->caFile;
}

void RequestOptions::chooseCaFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Certificates to Trust"), m_ui->caFile->text(),
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!path.isEmpty())
        m_ui->caFile->setText(path);
}

void RequestOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace Loopscope
