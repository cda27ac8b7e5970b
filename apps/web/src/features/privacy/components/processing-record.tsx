import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { noticeQuery } from '../api/notice-query.js';
import { recordQuery } from '../api/record-query.js';
import { recordRows } from '../record-rows.js';
import { CategoryList } from './category-list.js';
import { ControllerDetails } from './controller-details.js';

/** The record of processing activities (GDPR art. 30), to read and to keep as a file. */
export function ProcessingRecord({ today }: { today: string }) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const notice = useQuery(noticeQuery(language));
  const record = useQuery(recordQuery(language));
  if (notice.data === undefined || record.data === undefined) {
    const error = record.error ?? notice.error;
    if (error === null) return <SkeletonRows rows={8} />;
    const retry = () => {
      if (record.error !== null) void record.refetch();
      if (notice.error !== null) void notice.refetch();
    };
    return <ProblemNotice error={error} action={<Button onPress={retry}>{tCommon('actions.tryAgain')}</Button>} />;
  }
  const download = () => {
    const headings = {
      controller: t('record.controller'),
      contact: t('record.contact'),
      dpo: t('record.dpo'),
      purpose: t('record.purpose'),
      lawfulBasis: t('notice.lawfulBasis'),
      categories: t('record.persons'),
      recipients: t('notice.recipients'),
      retention: t('notice.retention'),
      security: t('record.security'),
      columns: t('record.columns'),
    };
    saveCsv(t('record.fileName', { date: today }), recordRows(record.data, notice.data, headings));
  };
  return (
    <div className="flex flex-col gap-8">
      <Section
        title={t('record.controller')}
        actions={
          <Button onPress={download}>
            <DownloadIcon className="size-4" />
            {t('record.download')}
          </Button>
        }
      >
        <ControllerDetails controller={notice.data.controller} />
      </Section>
      {record.data.activities.map((activity) => (
        <Section key={activity.purpose} title={activity.description}>
          <DescriptionList
            items={[
              { term: t('notice.lawfulBasis'), value: activity.lawfulBasis },
              {
                term: t('record.persons'),
                value: activity.categories.length > 0 ? <CategoryList categories={activity.categories} /> : null,
              },
              { term: t('notice.retention'), value: activity.retention },
              { term: t('notice.recipients'), value: activity.recipients },
              { term: t('record.security'), value: activity.security },
            ]}
          />
          {activity.columns.length > 0 ? (
            <details className="pt-4">
              <summary className="min-h-6 cursor-pointer text-accent">
                {t('record.columnCount', { count: activity.columns.length })}
              </summary>
              <p className="pt-2 font-mono text-sm wrap-anywhere">{activity.columns.join(', ')}</p>
            </details>
          ) : null}
        </Section>
      ))}
    </div>
  );
}
