import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, ChipList } from '../../../ui/chip.js';
import { TextField } from '../../../ui/text-field.js';

interface TagsFieldProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Words that gather partners. A tag that was typed counts also when Enter was not pressed. */
export function TagsField({ value, onChange }: TagsFieldProps) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const [typed, setTyped] = useState('');
  // While it is typed the new tag is the last of the value, but not yet in the list: saving takes it along.
  const [isLastTyped, setLastTyped] = useState(false);
  const listed = isLastTyped && value.at(-1) === typed.trim() ? value.slice(0, -1) : value;

  const type = (text: string) => {
    const tag = text.trim();
    const isNew = tag !== '' && !listed.includes(tag);
    setTyped(text);
    setLastTyped(isNew);
    onChange(isNew ? [...listed, tag] : [...listed]);
  };
  const list = () => {
    setTyped('');
    setLastTyped(false);
  };

  return (
    <div className="flex flex-col gap-3">
      <TextField
        name="tags"
        label={t('details.newTag')}
        description={t('details.newTagHelp')}
        isOptional
        value={typed}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          list();
        }}
        autoComplete="off"
        maxLength={40}
      />
      {listed.length > 0 ? (
        <ChipList label={t('field.tags')}>
          {listed.map((tag) => (
            <Chip
              key={tag}
              label={tag}
              removeLabel={`${tCommon('actions.remove')} ${tag}`}
              onRemove={() => onChange(value.filter((one) => one !== tag))}
            />
          ))}
        </ChipList>
      ) : null}
    </div>
  );
}
