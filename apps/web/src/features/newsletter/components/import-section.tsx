import { type NewsletterOverview, type SubscriberImportResult, subscriberImport } from '@registry/domain/newsletter';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { type Language, languages } from '../../../i18n/language.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { CheckboxGroup } from '../../../ui/checkbox.js';
import { FileField } from '../../../ui/file-field.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { Notice } from '../../../ui/notice.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextArea } from '../../../ui/text-field.js';
import { useImportSubscribers } from '../api/use-import-subscribers.js';
import { readSubscriberLines, refusedLines, type SubscriberLine } from '../subscriber-lines.rules.js';

interface Typed {
  list: string;
  language: Language;
  topics: readonly string[];
  evidence: string;
}

const nothing = { list: '', language: 'sv', topics: [], evidence: '' } as const satisfies Typed;

/** Subscribers from before the registry: whoever can show that they consented, from a list or a file. */
export function ImportSection({ topics }: { topics: NewsletterOverview['topics'] }) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const readers = useLanguage();
  const [typed, setTyped] = useState<Typed>(nothing);
  const [problems, setProblems] = useState<FieldErrors>();
  const bring = useImportSubscribers();
  const subscribers = readSubscriberLines(typed.list, typed.language);
  const change = (patch: Partial<Typed>) => {
    if (bring.isSuccess) bring.reset();
    setTyped((before) => ({ ...before, ...patch }));
  };

  const submit = () => {
    const { problems: found, input } = checkForm(subscriberImport, draftOf(typed, subscribers), tErrors);
    setProblems(found && toFormFields(found, subscribers));
    if (!input) return;
    bring.mutate(input, {
      onSuccess: () => setTyped(nothing),
      onError: (error) => setProblems(toFormFields(formProblems(error, tErrors), subscribers)),
    });
  };

  /** The list is one field, whichever of its lines is refused. */
  const toFormFields = (found: FieldErrors, written: readonly SubscriberLine[]): FieldErrors => {
    const isOfList = (name: string) => name === 'subscribers' || name.startsWith('subscribers.');
    const names = Object.keys(found);
    const others = {
      ...Object.fromEntries(Object.entries(found).filter(([name]) => !isOfList(name))),
      ...(found.topics && { topics: t('fields.topicsMissing') }),
    };
    const lines = refusedLines(names, written);
    const first = lines.slice(0, 5).join(', ');
    if (lines.length > 0)
      return { ...others, subscribers: t('manage.import.unreadable', { count: lines.length, first }) };
    if (!names.some(isOfList)) return others;
    return { ...others, subscribers: t(written.length === 0 ? 'manage.import.empty' : 'manage.import.tooMany') };
  };

  return (
    <Section title={t('manage.import.title')} description={t('manage.import.text')}>
      <Form errors={problems} onSubmit={submit} aria-label={t('manage.import.title')}>
        <ProblemNotice error={problems && Object.keys(problems).length > 0 ? null : bring.error} />
        <FileChoice onText={(list) => change({ list })} />
        <TextArea
          name="subscribers"
          label={t('manage.import.list')}
          description={t('manage.import.listHelp')}
          rows={5}
          autoComplete="off"
          spellCheck="false"
          value={typed.list}
          onChange={(list) => change({ list })}
        />
        <p role="status" className="tabular -mt-4 text-sm text-muted">
          {subscribers.length === 0 ? '' : t('manage.import.read', { count: subscribers.length })}
        </p>
        <RadioGroup
          name="language"
          label={t('manage.import.language')}
          orientation="horizontal"
          options={languages.map((id) => ({ id, label: tCommon(`language.${id}`) }))}
          value={typed.language}
          onChange={(language) => change({ language })}
        />
        <CheckboxGroup
          name="topics"
          label={t('manage.import.topics')}
          options={topics.map((topic) => ({ id: topic.key, label: topic[readers] }))}
          value={typed.topics}
          onChange={(chosen) => change({ topics: chosen })}
        />
        <TextArea
          name="evidence"
          label={t('manage.import.evidence')}
          description={t('manage.import.evidenceHelp')}
          rows={2}
          value={typed.evidence}
          onChange={(evidence) => change({ evidence })}
        />
        <div>
          <Button type="submit" isDisabled={bring.isPending}>
            {bring.isPending ? t('manage.import.importing') : t('manage.import.import')}
          </Button>
        </div>
        {bring.data === undefined ? null : <ImportResult result={bring.data} />}
      </Form>
    </Section>
  );
}

const draftOf = ({ topics, evidence }: Typed, subscribers: readonly SubscriberLine[]) => ({
  topics,
  evidence,
  subscribers: subscribers.map(({ email, name, language }) => ({ email, name, language })),
});

/** A file ends up in the field, where it can be read through and mended before anything is sent. */
function FileChoice({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('newsletter');
  const newest = useRef<File>(null);
  return (
    <FileField
      label={t('manage.import.file')}
      description={t('manage.import.fileHelp')}
      accept=".csv,.txt,text/csv,text/plain"
      onSelect={(file) => {
        newest.current = file;
        void file?.arrayBuffer().then((bytes) => (newest.current === file ? onText(decodeText(bytes)) : undefined));
      }}
    />
  );
}

/** UTF-8, or what Excel in Swedish writes otherwise. */
function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How it went, in numbers: who has said no is not named. */
function ImportResult({ result: { added, known, suppressed } }: { result: SubscriberImportResult }) {
  const { t } = useTranslation('newsletter');
  return (
    <Notice tone="success" role="status" title={t('manage.import.added', { count: added })}>
      {known > 0 ? <p>{t('manage.import.known', { count: known })}</p> : null}
      {suppressed > 0 ? <p>{t('manage.import.suppressed', { count: suppressed })}</p> : null}
    </Notice>
  );
}
