import type { SVGProps } from 'react';

type IconProps = SVGProps<SVGSVGElement>;

/** A decorative line icon in the colour of the text beside it. The words carry the meaning. */
function Icon({ className = 'size-5', ...props }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
      className={`shrink-0 ${className}`}
    />
  );
}

export const SearchIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4 4" />
  </Icon>
);

export const MenuIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
);

export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

export const ChevronDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 9 6 6 6-6" />
  </Icon>
);

export const SortAscendingIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m7 14 5-5 5 5" />
  </Icon>
);

export const SortDescendingIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m7 10 5 5 5-5" />
  </Icon>
);

export const SortNoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m8 10 4-4 4 4M8 14l4 4 4-4" />
  </Icon>
);

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const PlusIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const InfoIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 11v5m0-8.5v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z" />
  </Icon>
);

export const WarningIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 9v4.5m0 3v.1M10.3 4.3 2.8 17.5A2 2 0 0 0 4.5 20.500h15a2 2 0 0 0 1.7-3L13.7 4.300a2 2 0 0 0-3.4 0Z" />
  </Icon>
);

export const UserIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20a7.5 7.5 0 0 1 15 0" />
  </Icon>
);

export const DownloadIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 4v11m0 0 4.5-4.500M12 15l-4.5-4.500M5 20h14" />
  </Icon>
);

export const MoreIcon = (props: IconProps) => (
  <Icon strokeWidth={3} {...props}>
    <path d="M6 12h.01M12 12h.01M18 12h.01" />
  </Icon>
);

export const EditIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 20 1-4L16.5 4.500a2 2 0 0 1 3 3L8 19l-4 1Z" />
  </Icon>
);
