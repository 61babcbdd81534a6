import {
  type Theme as Tokens,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-theme';
import type { Theme } from './teams.ts';

/** Teams' own themes. */
export const tokensOf: Readonly<Record<Theme, Tokens>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
