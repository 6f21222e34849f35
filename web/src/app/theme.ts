import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent. Shade 7 carries white text in daylight (6.4:1), shade 6 at night (4.7:1). */
const teal: MantineColorsTuple = [
  '#e6f4f3',
  '#cfe8e6',
  '#a0d2cf',
  '#6dbbb6',
  '#43a8a2',
  '#23968f',
  '#0f7f7a',
  '#0b6b68',
  '#0a5856',
  '#063f3e',
]

const gray: MantineColorsTuple = [
  '#f7f9f9',
  '#f0f3f3',
  '#e6eaea',
  '#d9dfdf',
  '#c4cccc',
  '#93a09f',
  '#637170',
  '#4f5d5c',
  '#333f3e',
  '#1b2424',
]

const dark: MantineColorsTuple = [
  '#dfe7e6',
  '#c2cecd',
  '#a3b3b2',
  '#82938f',
  '#3a4847',
  '#2c3838',
  '#1f2929',
  '#182020',
  '#101616',
  '#0b1010',
]

const amber: MantineColorsTuple = [
  '#fff5e0',
  '#ffe8bd',
  '#ffd888',
  '#f8c55a',
  '#f0b13a',
  '#e0a021',
  '#b87a0c',
  '#966206',
  '#855000',
  '#653c00',
]

const red: MantineColorsTuple = [
  '#fdecea',
  '#fbd5d1',
  '#f7b4ad',
  '#f5968c',
  '#e65549',
  '#d93a2d',
  '#c4291d',
  '#b3261e',
  '#961e17',
  '#741610',
]

/** The head of a dialog is no second head of the page. */
const dialogParts = { header: { role: 'presentation' } }

export const theme = createTheme({
  colors: { teal, gray, dark, amber, yellow: amber, orange: amber, red },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#182323',
  defaultRadius: 'md',
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '2rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
    },
  },
  // Everything sits on a grid of 8 pixels, with one half step.
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 120 },
        attributes: dialogParts,
      },
    },
    Drawer: { defaultProps: { attributes: dialogParts } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})

/** Mantine's own greys for hints and disabled text miss the contrast of WCAG AA; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#53615f',
    '--mantine-color-placeholder': '#64726f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#b9c4c3',
    '--mantine-color-body': '#ffffff',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b3b2',
    '--mantine-color-placeholder': '#8fa09e',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-default-border': '#46565a',
    '--mantine-color-anchor': '#62c6bf',
    '--mantine-color-body': '#182020',
  },
})
