import { Button, Kbd, Table } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { Dialog } from "../../parts/dialog.tsx";
import { type Help, KEY_WORDS } from "./use-keys.ts";

export function HelpButton({ help }: { readonly help: Help }) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconKeyboard size={14} />}
        onClick={() => help.setOpen(true)}
      >
        Keys
      </Button>
      {help.isOpen ? (
        <Dialog onClose={() => help.setOpen(false)} title="Keys">
          <Table>
            <Table.Tbody>
              {KEY_WORDS.map(([key, what]) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Button variant="default" data-autofocus onClick={() => help.setOpen(false)}>
            Close
          </Button>
        </Dialog>
      ) : null}
    </>
  );
}
