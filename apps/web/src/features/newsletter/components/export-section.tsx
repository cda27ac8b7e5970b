import type { NewsletterTopic } from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { type Language, languages } from '../../../i18n/language.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { Select } from '../../../ui/select.js';
import { useExportSubscribers } from '../api/use-export-subscribers.js';
import { subscriberRows } from '../subscriber-rows.js';

const allLanguages = 'all';

/** The subscribers of a topic, in a language or all, as a file for whatever sends the letter. */
export function ExportSection({ topics, today }: { topics: readonly NewsletterTopic[]; today: string }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const readers = useLanguage();
  const [topic, setTopic] = useState<string | null>(topics.length === 1 ? (topics[0]?.key ?? null) : null);
  const [language, setLanguage] = useState<Language | typeof allLanguages>(allLanguages);
  const [problems, setProblems] = useState<FieldErrors>();
  const [count, setCount] = useState<number>();
  const fetchRows = useExportSubscribers();

  const submit = () => {
    setCount(undefined);
    setProblems(topic === null ? { topic: t('manage.export.topicMissing') } : undefined);
    if (topic === null) return;
    fetchRows.mutate(
      { topic, language: language === allLanguages ? undefined : language },
      {
        onSuccess: (exported) => {
          setCount(exported.subscribers.length);
          if (exported.subscribers.length === 0) return;
          const columns = {
            email: t('manage.export.email'),
            name: t('manage.export.name'),
            language: t('manage.export.language'),
            unsubscribe: t('manage.export.unsubscribe'),
          };
          const name = t('manage.export.fileName', { topic, language, date: today });
          saveCsv(name, subscriberRows(exported, columns));
        },
      },
    );
  };

  return (
    <Section title={t('manage.export.title')} description={t('manage.export.text')}>
      <Form errors={problems} onSubmit={submit} aria-label={t('manage.export.title')}>
        <ProblemNotice error={fetchRows.error} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            name="topic"
            label={t('manage.export.topic')}
            options={topics.map((one) => ({ id: one.key, label: one[readers] }))}
            value={topic}
            onChange={setTopic}
          />
          <Select
            name="language"
            label={t('manage.export.language')}
            options={[
              { id: allLanguages, label: t('manage.export.allLanguages') },
              ...languages.map((id) => ({ id, label: tCommon(`language.${id}`) })),
            ]}
            value={language}
            onChange={(id) => setLanguage(languages.find((one) => one === id) ?? allLanguages)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" isDisabled={fetchRows.isPending}>
            <DownloadIcon className="size-4" />
            {fetchRows.isPending ? t('manage.export.downloading') : t('manage.export.download')}
          </Button>
          <p role="status">
            {count === undefined ? null : count === 0 ? t('manage.export.none') : t('manage.export.done', { count })}
          </p>
        </div>
      </Form>
    </Section>
  );
}
