import type { ReactNode } from 'react'

const icon = (drawing: ReactNode) => () => (
  <svg
    viewBox="0 0 20 20"
    width="1.125em"
    height="1.125em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {drawing}
  </svg>
)

export const MenuIcon = icon(<path d="M3 5.5h14M3 10h14M3 14.5h14" />)
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />)
export const ChevronDownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />)
export const BackIcon = icon(<path d="M12 4.5 6.5 10l5.5 5.5" />)
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.2" />
    <path d="m13 13 3.8 3.8" />
  </>,
)
export const WarnIcon = icon(
  <>
    <path d="M10 3.2 17.5 16.5h-15Z" />
    <path d="M10 8.2v4M10 14.4v.1" />
  </>,
)
export const LateIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 5.8V10l2.8 1.8" />
  </>,
)
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
    <path d="M13 7V5.5a2 2 0 0 0-2-2H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7" />
  </>,
)
export const DeviceIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="9" rx="1.5" />
    <path d="M7 16.5h6" />
  </>,
)
export const PendingIcon = icon(
  <>
    <circle cx="5" cy="10" r=".7" />
    <circle cx="10" cy="10" r=".7" />
    <circle cx="15" cy="10" r=".7" />
  </>,
)
export const OfflineIcon = icon(
  <>
    <path d="M3 3l14 14" />
    <path d="M5 9.5a7.5 7.5 0 0 1 3-1.8M12.5 7.8A7.5 7.5 0 0 1 15 9.5M7.5 12.5a3.8 3.8 0 0 1 5 0M10 16v.1" />
  </>,
)
