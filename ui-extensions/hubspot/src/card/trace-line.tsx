import { Box, Flex, Icon, Text } from "@hubspot/ui-extensions";

interface TraceLineProps {
  readonly isOn: boolean;
  /** What the icon says to whoever does not see it. */
  readonly said: string;
  readonly text: string;
}

/** One rule, gate or way to the customer: what it is, and whether it lets through. */
export function TraceLine({ isOn, said, text }: TraceLineProps) {
  return (
    <Flex gap="xs" align="start">
      <Icon
        name={isOn ? "success" : "block"}
        size="sm"
        color={isOn ? "success" : "inherit"}
        screenReaderText={said}
      />
      <Box flex={1}>
        <Text>{text}</Text>
      </Box>
    </Flex>
  );
}
