import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver } from '@mantine/core';

/** The same key is read by public/colour-scheme.js before the first paint. */
export const colourSchemes = localStorageColorSchemeManager({ key: 'frontporch-colour-scheme' });

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  primaryColor: 'porch',
  primaryShade: { light: 7, dark: 4 },
  colors: {
    porch: [
      '#eef5f0',
      '#dfeae2',
      '#bdd6c6',
      '#a5d6bb',
      '#8cc6a6',
      '#5d9f7d',
      '#3c7c5c',
      '#2b6449',
      '#215039',
      '#173a29',
    ],
  },
  defaultRadius: 8,
  respectReducedMotion: true,
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: { fontWeight: '600' },
  components: {
    Menu: { defaultProps: { shadow: 'none', radius: 10, position: 'bottom-start', transitionProps: { duration: 90 } } },
    // Without a transition, so that what is typed right after the key that opens one is not lost.
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, radius: 12, overlayProps: { backgroundOpacity: 0.28 } },
    },
    // A dialog has a head of its own, which is not that of the page; its title names it.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
  },
});

const fromPalette = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-placeholder': 'var(--dim)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--wash)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-disabled': 'var(--wash)',
  '--mantine-color-disabled-color': 'var(--dim)',
  '--mantine-primary-color-contrast': 'var(--on-green)',
};

/** Mantine's own surfaces take our palette, so that both schemes are described in one place (elements.css). */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromPalette,
  dark: fromPalette,
});
