import {
  type Icon,
  IconAdjustments,
  IconAlertTriangle,
  IconChartBar,
  IconGavel,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMail,
  IconPlugConnected,
  IconRocket,
  IconShieldLock,
  IconTestPipe,
  IconUsers,
} from "@tabler/icons-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Right } from "../../../../core/access/rights.ts";

/** A part of the console with an address of its own. `path` is below `/console`. */
export interface Room {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  /** Where it stands in the navigation. */
  readonly group: "Work" | "Improve" | "Run";
  /** Whoever lacks it does not see the room; the server refuses them as well. */
  readonly right: Right;
  /** Draws everything below its path with routes of its own. */
  readonly element: LazyExoticComponent<ComponentType>;
}

/** Every room, in the order of the navigation. A room loads when it is first opened. */
export const ROOMS: readonly Room[] = [
  {
    path: "home",
    label: "Home",
    icon: IconHome,
    group: "Work",
    right: "accounts.read",
    element: lazy(() => import("./home/home-room.tsx").then((m) => ({ default: m.HomeRoom }))),
  },
  {
    path: "worklist",
    label: "Worklist",
    icon: IconListCheck,
    group: "Work",
    right: "accounts.browse",
    element: lazy(() =>
      import("./worklist/worklist-room.tsx").then((m) => ({ default: m.WorklistRoom })),
    ),
  },
  {
    path: "approvals",
    label: "Approvals",
    icon: IconGavel,
    group: "Work",
    right: "plan.approve",
    element: lazy(() =>
      import("./approvals/approvals-room.tsx").then((m) => ({ default: m.ApprovalsRoom })),
    ),
  },
  {
    path: "policy",
    label: "Policy",
    icon: IconAdjustments,
    group: "Improve",
    right: "policy.read",
    element: lazy(() =>
      import("./policy/policy-room.tsx").then((m) => ({ default: m.PolicyRoom })),
    ),
  },
  {
    path: "simulator",
    label: "Simulator",
    icon: IconTestPipe,
    group: "Improve",
    right: "reports.read",
    element: lazy(() =>
      import("./simulator/simulator-room.tsx").then((m) => ({ default: m.SimulatorRoom })),
    ),
  },
  {
    path: "setup",
    label: "Setup",
    icon: IconRocket,
    group: "Run",
    right: "connections.read",
    element: lazy(() => import("./setup/setup-room.tsx").then((m) => ({ default: m.SetupRoom }))),
  },
  {
    path: "messages",
    label: "Messages",
    icon: IconMail,
    group: "Run",
    right: "audit.read",
    element: lazy(() =>
      import("./messages/messages-room.tsx").then((m) => ({ default: m.MessagesRoom })),
    ),
  },
  {
    path: "unmatched",
    label: "Unmatched",
    icon: IconInbox,
    group: "Run",
    right: "accounts.read",
    element: lazy(() =>
      import("./unmatched/unmatched-room.tsx").then((m) => ({ default: m.UnmatchedRoom })),
    ),
  },
  {
    path: "failed-work",
    label: "Failed work",
    icon: IconAlertTriangle,
    group: "Run",
    right: "ops.read",
    element: lazy(() =>
      import("./failed-work/failed-work-room.tsx").then((m) => ({ default: m.FailedWorkRoom })),
    ),
  },
  {
    path: "connections",
    label: "Connections",
    icon: IconPlugConnected,
    group: "Run",
    right: "connections.read",
    element: lazy(() =>
      import("./connections/connections-room.tsx").then((m) => ({ default: m.ConnectionsRoom })),
    ),
  },
  {
    path: "privacy",
    label: "Privacy",
    icon: IconShieldLock,
    group: "Run",
    right: "privacy.export",
    element: lazy(() =>
      import("./privacy/privacy-room.tsx").then((m) => ({ default: m.PrivacyRoom })),
    ),
  },
  {
    path: "users",
    label: "Users and keys",
    icon: IconUsers,
    group: "Run",
    right: "users.manage",
    element: lazy(() => import("./users/users-room.tsx").then((m) => ({ default: m.UsersRoom }))),
  },
  {
    path: "figures",
    label: "Figures",
    icon: IconChartBar,
    group: "Improve",
    right: "reports.read",
    element: lazy(() =>
      import("./figures/figures-room.tsx").then((m) => ({ default: m.FiguresRoom })),
    ),
  },
];
