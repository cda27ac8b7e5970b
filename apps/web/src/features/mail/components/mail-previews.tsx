import { type Language, languages } from '@registry/domain/language';
import { type MailKind, mailKinds } from '@registry/domain/mail';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Segmented } from '../../../ui/segmented.js';
import { Select } from '../../../ui/select.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { mailPreviewQuery } from '../api/mail-preview-query.js';
import { MailFrame } from './mail-frame.js';

/** Each template as a person would get it, in both languages, as it looks and as plain text. */
export function MailPreviews() {
  const { t } = useTranslation(['mail', 'common']);
  const ownLanguage = useLanguage();
  const [kind, setKind] = useState<MailKind>('details_check');
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [form, setForm] = useState<'html' | 'text'>('html');
  const { data, error, refetch } = useQuery(mailPreviewQuery(kind, language));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={t('mail:preview.kind')}
          className="w-80 max-w-full"
          options={mailKinds.map((id) => ({ id, label: t(`mail:kind.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(mailKinds.find((one) => one === id) ?? kind)}
        />
        <Segmented
          label={t('mail:preview.language')}
          options={languages.map((id) => ({ id, label: t(`common:language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <Segmented
          label={t('mail:preview.form')}
          options={(['html', 'text'] as const).map((id) => ({ id, label: t(`mail:preview.${id}`) }))}
          value={form}
          onChange={setForm}
        />
      </div>
      {error !== null ? (
        <ProblemNotice
          error={error}
          title={t('mail:preview.failed')}
          action={<Button onPress={() => void refetch()}>{t('common:actions.tryAgain')}</Button>}
        />
      ) : data === undefined ? (
        <SkeletonRows rows={6} />
      ) : (
        <div className="flex flex-col gap-3">
          <p>
            <span className="text-muted">{t('mail:preview.subject')}: </span>
            <span lang={data.language} className="font-semibold">
              {data.subject}
            </span>
          </p>
          {form === 'html' ? (
            <MailFrame html={data.html} title={t('mail:preview.frame', { subject: data.subject })} />
          ) : (
            <div
              lang={data.language}
              className="rounded-card border border-line bg-surface p-5 break-words whitespace-pre-wrap shadow-card"
            >
              {data.text}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
