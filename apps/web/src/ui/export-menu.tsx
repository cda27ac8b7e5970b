import { Button } from './button.js';
import { ChevronDownIcon, DownloadIcon } from './icons.js';
import { Menu } from './menu.js';
import { showToast } from './toast.js';

export interface ExportMenuProps {
  label: string;
  files: readonly { id: string; label: string; save: () => void | Promise<void> }[];
  /** What is said when a file could not be made. */
  failed: string;
  print: string;
  /** Where the same is as JSON. */
  json: { label: string; href: string };
}

/** What is shown, as something to take along: files that are made here, paper, and the address for programs. */
export function ExportMenu({ label, files, failed, print, json }: ExportMenuProps) {
  const make = async (save: () => void | Promise<void>): Promise<void> => {
    try {
      await save();
    } catch {
      showToast({ tone: 'danger', title: failed });
    }
  };
  return (
    <Menu
      label={label}
      trigger={
        <Button>
          <DownloadIcon className="size-4" />
          {label}
          <ChevronDownIcon className="size-4" />
        </Button>
      }
      actions={[
        ...files.map(({ id, label: name, save }) => ({ id, label: name, onAction: () => void make(save) })),
        { id: 'print', label: print, onAction: printSoon },
        { id: 'json', label: json.label, onAction: () => window.open(json.href, '_blank', 'noopener') },
      ]}
    />
  );
}

/** When the menu has closed: it would be on the paper. */
const printSoon = (): void => {
  setTimeout(() => window.print(), 300);
};
