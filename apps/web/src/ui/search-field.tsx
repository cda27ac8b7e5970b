import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.js';
import { controlClass, labelClass } from './field.js';
import { CloseIcon, SearchIcon } from './icons.js';

export interface SearchFieldProps {
  label: string;
  /** Within an `Autocomplete`, which holds what is typed, neither is given. */
  value?: string;
  onChange?: (value: string) => void;
  /** Keep the label for readers only, where the place says what is searched. */
  isLabelHidden?: boolean;
  placeholder?: string;
  /** In a list that opens on a press: typing can begin at once. */
  autoFocus?: boolean;
  className?: string;
}

/** Search as you type, with a button (and Escape) that clears. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, isLabelHidden, placeholder, autoFocus, className } = props;
  const { t } = useTranslation('ui');
  return (
    <AriaSearchField
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      autoFocus={autoFocus ?? false}
      className={cx('group flex flex-col gap-1.5', className)}
    >
      <Label className={isLabelHidden ? 'sr-only' : labelClass}>{label}</Label>
      <span className="relative block">
        <SearchIcon className="pointer-events-none absolute top-3 left-3 size-5 text-muted" />
        <Input
          {...(placeholder === undefined ? {} : { placeholder })}
          className={cx(controlClass, 'pr-11 pl-10 [&::-webkit-search-cancel-button]:hidden')}
        />
        <Button
          aria-label={t('clear')}
          className="absolute top-1 right-1 grid size-9 place-items-center rounded-control text-muted hover:text-ink group-data-empty:hidden"
        >
          <CloseIcon className="size-4" />
        </Button>
      </span>
    </AriaSearchField>
  );
}
