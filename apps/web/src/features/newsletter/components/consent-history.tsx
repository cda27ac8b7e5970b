import type { ConsentEvent, NewsletterTopic } from '@registry/domain/newsletter';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { Moment } from '../../../vocabulary/day.js';

interface ConsentHistoryProps {
  events: readonly ConsentEvent[];
  topics: readonly NewsletterTopic[];
}

/** What was said yes and no to, when and how. */
export function ConsentHistory({ events, topics }: ConsentHistoryProps) {
  const { t } = useTranslation('newsletter');
  const language = useLanguage();
  const nameOf = (key: string) => topics.find((topic) => topic.key === key)?.[language] ?? key;
  if (events.length === 0) return null;
  return (
    <Section title={t('history.title')} description={t('history.text')}>
      <ul className="flex flex-col gap-4">
        {events.map((event) => (
          <li key={`${event.at} ${event.action}`} className="flex flex-col">
            <span className="font-medium">
              {t(`history.action.${event.action}`)}
              {event.topics.length > 0 ? `: ${event.topics.map(nameOf).join(', ')}` : null}
            </span>
            <span className="text-sm text-muted">
              <Moment at={event.at} /> · {t(`history.channel.${event.channel}`)}
              {event.wordingVersion === null ? null : ` · ${t('subscribe.version', { version: event.wordingVersion })}`}
            </span>
            {event.evidence === null ? null : <span className="text-sm text-muted">{event.evidence}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
