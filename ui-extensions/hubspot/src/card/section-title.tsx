import { Text } from "@hubspot/ui-extensions";

/** What a part of the panel is about, above it. */
export function SectionTitle({ children }: { readonly children: string }) {
  return (
    <Text variant="microcopy" format={{ fontWeight: "demibold" }}>
      {children}
    </Text>
  );
}

export function Quiet({ children }: { readonly children: string }) {
  return children === "" ? null : <Text variant="microcopy">{children}</Text>;
}

export function Strong({ children }: { readonly children: string }) {
  return <Text format={{ fontWeight: "demibold" }}>{children}</Text>;
}
