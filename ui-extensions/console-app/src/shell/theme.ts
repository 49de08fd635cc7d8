import { createTheme } from "@mantine/core";

/** Calm and dense: small text, little rounding, one accent. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: "sm",
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif',
  headings: { fontWeight: "650" },
  components: {
    Badge: { defaultProps: { tt: "none" } },
    Button: { defaultProps: { size: "sm" } },
    Table: { defaultProps: { verticalSpacing: 6, fz: "sm", highlightOnHover: true } },
    TextInput: { defaultProps: { size: "sm" } },
  },
});
