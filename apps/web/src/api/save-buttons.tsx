import { useMutation } from '@tanstack/react-query';
import { Button } from '../ui/button.js';
import { saveCsv } from '../ui/csv-file.js';
import { fileNameOf } from '../ui/file-name.js';
import { DownloadIcon } from '../ui/icons.js';
import { type Sheet, saveXlsx } from '../ui/xlsx-file.js';
import { ProblemNotice } from './problem-notice.js';

interface SaveButtonsProps {
  /** What the file is about, and so its name. */
  title: string;
  words: Readonly<Record<'csv' | 'xlsx' | 'failed', string>>;
  /** The rows, read when they are asked for; a workbook also has what comes after them. */
  read: () => Promise<readonly [rows: Sheet, ...more: Sheet[]]>;
}

/** Rows that the API gives page by page, as a file: all of them, also those that are not shown yet. */
export function SaveButtons({ title, words, read }: SaveButtonsProps) {
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const sheets = await read();
      const name = fileNameOf(title, format);
      return format === 'csv' ? saveCsv(name, sheets[0].rows) : saveXlsx(name, sheets);
    },
  });
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap gap-2">
        {(['csv', 'xlsx'] as const).map((format) => (
          // Never disabled: it would lose focus, and Escape would not reach the dialog.
          <Button key={format} size="small" onPress={() => save.mutate(format)}>
            <DownloadIcon className="size-4" />
            {words[format]}
          </Button>
        ))}
      </div>
      <ProblemNotice error={save.error} title={words.failed} />
    </div>
  );
}
