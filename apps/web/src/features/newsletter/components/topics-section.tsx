import type { NewsletterOverview } from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PlusIcon } from '../../../ui/icons.js';
import { useMedia } from '../../../ui/use-media.js';
import { TopicDialog } from './topic-dialog.js';

type Topic = NewsletterOverview['topics'][number];

/** What is offered, and how many subscribe to each. */
export function TopicsSection({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('newsletter');
  const isNarrow = useMedia('(max-width: 47.99rem)');
  const [edited, setEdited] = useState<Topic | 'new'>();
  return (
    <Section
      title={t('manage.topics.title')}
      description={t('manage.topics.text')}
      actions={
        <Button onPress={() => setEdited('new')}>
          <PlusIcon className="size-4" />
          {t('manage.topics.add')}
        </Button>
      }
    >
      {topics.length === 0 ? (
        <EmptyState title={t('manage.topics.none')}>{t('manage.topics.noneText')}</EmptyState>
      ) : isNarrow ? (
        <TopicCards topics={topics} onEdit={setEdited} />
      ) : (
        <TopicTable topics={topics} onEdit={setEdited} />
      )}
      {edited === undefined ? null : (
        <TopicDialog
          topic={edited === 'new' ? undefined : edited}
          takenKeys={topics.map(({ key }) => key)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

interface TopicRowsProps {
  topics: readonly Topic[];
  onEdit: (topic: Topic) => void;
}

function TopicTable({ topics, onEdit }: TopicRowsProps) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  return (
    <DataTable
      caption={t('manage.topics.caption')}
      rows={topics}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'topic',
          header: t('manage.topics.topic'),
          isRowHeader: true,
          className: 'min-w-36',
          cell: (topic) => topic[language],
        },
        {
          key: 'count',
          header: t('manage.topics.count'),
          align: 'end',
          cell: ({ subscribers }) => formatNumber(subscribers, language),
        },
        {
          key: 'state',
          header: t('manage.topics.state'),
          cell: ({ isActive }) => tCommon(isActive ? 'yes' : 'no'),
        },
        {
          key: 'action',
          header: t('manage.topics.action'),
          cell: (topic) => <EditButton topic={topic} onEdit={onEdit} />,
        },
      ]}
    />
  );
}

function TopicCards({ topics, onEdit }: TopicRowsProps) {
  const { t } = useTranslation('newsletter');
  const language = useLanguage();
  return (
    <ul aria-label={t('manage.topics.title')} className="flex flex-col">
      {topics.map((topic) => (
        <li key={topic.key} className="flex items-start justify-between gap-4 border-t border-line py-3 last:pb-0">
          <div className="min-w-0">
            <p className="font-medium">{topic[language]}</p>
            <p className="tabular text-sm text-muted">
              {t('manage.topics.count')}: {formatNumber(topic.subscribers, language)}
              {topic.isActive ? null : `. ${t('manage.topics.notOffered')}`}
            </p>
          </div>
          <EditButton topic={topic} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}

function EditButton({ topic, onEdit }: { topic: Topic; onEdit: (topic: Topic) => void }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  return (
    <Button
      size="small"
      aria-label={t('manage.topics.change', { topic: topic[language] })}
      onPress={() => onEdit(topic)}
    >
      {tCommon('actions.change')}
    </Button>
  );
}
