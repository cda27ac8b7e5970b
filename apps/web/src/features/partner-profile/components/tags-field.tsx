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

  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !value.includes(tag)) onChange([...value, tag]);
  };

  return (
    <div className="flex flex-col gap-3">
      <TextField
        name="tags"
        label={t('details.newTag')}
        description={t('details.newTagHelp')}
        isOptional
        value={typed}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          add();
        }}
        autoComplete="off"
        maxLength={40}
      />
      {value.length > 0 ? (
        <ChipList label={t('field.tags')}>
          {value.map((tag) => (
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
