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
import { TopicDialog } from './topic-dialog.js';

type Topic = NewsletterOverview['topics'][number];

/** What is offered, and how many subscribe to each. */
export function TopicsSection({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
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
      <DataTable
        caption={t('manage.topics.caption')}
        rows={topics}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t('manage.topics.none')}>{t('manage.topics.noneText')}</EmptyState>}
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
            cell: (topic) => (
              <Button
                size="small"
                aria-label={t('manage.topics.change', { topic: topic[language] })}
                onPress={() => setEdited(topic)}
              >
                {tCommon('actions.change')}
              </Button>
            ),
          },
        ]}
      />
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
