import type { CSSVariablesResolver } from "@mantine/core";

/**
 * The library's lighter shades fall short of 4.5 to 1 as text on white or on their own tint. These
 * keep its hues and reach it.
 */
const LIGHT = {
  "--mantine-color-dimmed": "var(--mantine-color-gray-7)",
  "--mantine-color-placeholder": "var(--mantine-color-gray-6)",
  "--mantine-color-anchor": "#087f5b",
  "--mantine-color-teal-text": "#087f5b",
  "--mantine-color-teal-filled": "#087f5b",
  "--mantine-color-teal-filled-hover": "#066b4c",
  "--mantine-color-teal-outline": "#087f5b",
  "--mantine-color-teal-light-color": "#06664a",
  "--mantine-primary-color-filled": "#087f5b",
  "--mantine-primary-color-filled-hover": "#066b4c",
  "--mantine-color-red-text": "#c92a2a",
  "--mantine-color-red-filled": "#c92a2a",
  "--mantine-color-red-light-color": "#b02525",
  "--mantine-color-error": "#c92a2a",
  "--mantine-color-orange-text": "#9c4400",
  "--mantine-color-orange-light-color": "#8a3c00",
  "--mantine-color-yellow-light-color": "#6b4e00",
  "--mantine-color-blue-light-color": "#155a9a",
  "--mantine-color-gray-light-color": "#495057",
} as const;

const DARK = {
  "--mantine-color-dimmed": "var(--mantine-color-dark-1)",
  "--mantine-color-placeholder": "var(--mantine-color-dark-2)",
  "--mantine-color-teal-filled": "#087f5b",
  "--mantine-color-teal-filled-hover": "#077354",
  "--mantine-primary-color-filled": "#087f5b",
  "--mantine-primary-color-filled-hover": "#077354",
  "--mantine-color-red-filled": "#c92a2a",
  "--mantine-color-red-text": "#ff8787",
  "--mantine-color-error": "#ff8787",
} as const;

export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT },
  dark: { ...DARK },
});
