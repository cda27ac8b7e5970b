import type { Language } from '@registry/domain/language';
import type { NewsletterTopic } from '@registry/domain/newsletter';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n/language.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { CheckboxGroup } from '../../../ui/checkbox.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextField } from '../../../ui/text-field.js';

export interface SubscriptionFieldValues {
  topics: readonly string[];
  language: Language;
  name: string;
}

interface SubscriptionFieldsProps<Values extends SubscriptionFieldValues> {
  offered: readonly NewsletterTopic[];
  /** Topics that are not offered any more, but are subscribed to. */
  former?: readonly string[];
  values: Values;
  onChange: (values: Values) => void;
}

/** About what, in which language, and to whom the letter is addressed. */
export function SubscriptionFields<Values extends SubscriptionFieldValues>(props: SubscriptionFieldsProps<Values>) {
  const { offered, former = [], values, onChange } = props;
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  return (
    <>
      <CheckboxGroup
        name="topics"
        label={t('fields.topics')}
        options={[
          ...offered.map((topic) => ({ id: topic.key, label: topic[language] })),
          ...former.map((key) => ({ id: key, label: key, description: t('fields.formerTopic') })),
        ]}
        value={values.topics}
        onChange={(topics) => onChange({ ...values, topics })}
      />
      <RadioGroup
        name="language"
        label={t('fields.language')}
        orientation="horizontal"
        options={languages.map((id) => ({ id, label: tCommon(`language.${id}`) }))}
        value={values.language}
        onChange={(chosen) => onChange({ ...values, language: chosen })}
      />
      <TextField
        name="name"
        label={t('fields.name')}
        isOptional
        autoComplete="name"
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
      />
    </>
  );
}
