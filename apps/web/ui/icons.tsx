import type { ReactNode } from 'react';

/** Our own small line icons, all on one 20-pixel grid; decoration only, so hidden from screen readers. */
function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const PorchIcon = () => (
  <Icon size={22}>
    <path d="M2.5 8.5 10 3.5l7.5 5M5 8.5V17M15 8.5V17M3 17h14M10 11.5V17" />
  </Icon>
);
export const TodayIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="7.5" cy="7" r="2.8" />
    <path d="M2.5 16.5c.3-3 2.3-4.7 5-4.7s4.7 1.7 5 4.7M13.2 4.6a2.5 2.5 0 0 1 0 4.9M14.6 12c1.7.5 2.7 2 2.9 4" />
  </Icon>
);
export const ThreadsIcon = () => (
  <Icon>
    <path d="M3 4.5h10.5v7.5H8l-3 2.7V12H3zM16 7.5h1v7h-1.8v2.3L12.5 14.5H9.5" />
  </Icon>
);
export const CallsIcon = () => (
  <Icon>
    <path d="M5 3h2.5l1.3 3.5-1.8 1.3a9 9 0 0 0 4.7 4.7l1.3-1.8L16.5 12v2.5c0 1.2-1 2-2.2 1.9C8.3 15.7 4 11.3 3.1 5.2 3 4 3.8 3 5 3Z" />
  </Icon>
);
export const ImportsIcon = () => (
  <Icon>
    <path d="M10 3v9M6.5 8.7 10 12.2l3.5-3.5M3 13v3.5h14V13" />
  </Icon>
);
export const DuplicatesIcon = () => (
  <Icon>
    <circle cx="7.5" cy="10" r="4.5" />
    <circle cx="12.5" cy="10" r="4.5" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.2" />
    <path d="m13 13 4 4" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon size={16}>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.5" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon size={16}>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon size={16}>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const OutIcon = () => (
  <Icon size={14}>
    <path d="M7 4H4v12h12v-3M11 4h5v5M16 4l-7 7" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon size={18}>
    <path d="M5 3h2.5l1.3 3.5-1.8 1.3a9 9 0 0 0 4.7 4.7l1.3-1.8L16.5 12v2.5c0 1.2-1 2-2.2 1.9C8.3 15.7 4 11.3 3.1 5.2 3 4 3.8 3 5 3Z" />
  </Icon>
);
export const VideoIcon = () => (
  <Icon size={18}>
    <path d="M3 5.5h9.5v9H3zM12.5 9l4.5-2.5v7L12.5 11" />
  </Icon>
);
export const MeetIcon = () => (
  <Icon size={18}>
    <path d="M4 6h9v5a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4zM13 7.5h1.5a2 2 0 0 1 0 4H13M3.5 17.5h10M6.5 2.5v1M10 2.5v1" />
  </Icon>
);
export const MailIcon = () => (
  <Icon size={18}>
    <path d="M3 5h14v10.5H3zM3.5 5.5 10 11l6.5-5.5" />
  </Icon>
);
export const NoteIcon = () => (
  <Icon size={18}>
    <path d="M4.5 3h11v14h-11zM7.5 7h5M7.5 10h5M7.5 13h3" />
  </Icon>
);
export const BirdIcon = () => (
  <Icon size={18}>
    <path d="M3 12.5c2.5.5 4-.5 4.5-2-2-.5-3.5-2.5-3.5-5 1.7 1.7 3.7 2.6 6 2.7C10 5.8 11.5 4 13.5 4c1 0 2 .5 2.5 1.2l2-.7-1.3 2C16.7 12.5 13 16 8.5 16c-2 0-4-.7-5.5-1.8Z" />
  </Icon>
);
