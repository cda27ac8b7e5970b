import { type OptionalMailKind, optionalMail } from '@registry/domain/mail';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { Switch } from '../../../ui/switch.js';
import { mailPreferencesQuery } from '../api/mail-preferences-query.js';
import { useChangeMailPreferences } from '../api/use-change-mail-preferences.js';

/** Which mail one gets. Each switch acts at once. */
export function MailPreferencesSection({ contactId }: { contactId: string }) {
  const { t } = useTranslation('mine');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(mailPreferencesQuery(contactId));
  const change = useChangeMailPreferences(contactId);
  const { muted } = data ?? { muted: [] };

  const choose = (kind: OptionalMailKind, isWanted: boolean) =>
    change.mutate(optionalMail.filter((one) => (one === kind ? !isWanted : muted.includes(one))));

  return (
    <Section title={t('mail.title')} description={t('mail.text')}>
      {data === undefined && error === null ? <SkeletonRows rows={3} /> : null}
      {data === undefined ? (
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
      ) : (
        <>
          <ul className="flex flex-col gap-4">
            {optionalMail.map((kind) => (
              <li key={kind}>
                <Switch isSelected={!muted.includes(kind)} onChange={(isWanted) => choose(kind, isWanted)}>
                  {t(`mail.${kind}`)}
                  <span className="block text-sm text-muted">{t(`mail.${kind}Help`)}</span>
                </Switch>
              </li>
            ))}
          </ul>
          <p className="pt-4 text-sm text-muted">{t('mail.always')}</p>
          {change.error === null ? null : (
            <div className="pt-4">
              <ProblemNotice error={change.error} title={t('mail.failed')} />
            </div>
          )}
        </>
      )}
    </Section>
  );
}
