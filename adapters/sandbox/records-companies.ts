import type { z } from "zod";
import type { CrmRecord } from "./crm-record.ts";

type RecordSeed = z.input<typeof CrmRecord>;
type ActivitySeed = RecordSeed["activity"];

interface CompanySeed {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly place: string;
  readonly owner: string;
  readonly status?: string;
  readonly since: string;
  readonly plan: string;
  readonly activity?: ActivitySeed;
}

const SEEDS: readonly CompanySeed[] = [
  {
    id: "rivera-plumbing",
    name: "Rivera Plumbing",
    industry: "Plumbing contractor",
    place: "Denver, Colorado",
    owner: "Dana Cho",
    since: "2021",
    plan: "Trade",
    activity: [
      { daysAgo: 2, kind: "call", by: "Dana Cho", text: "Asked about a second pump for spring." },
      { daysAgo: 11, kind: "ticket", by: "Support", text: "Valve seal replaced under warranty." },
      { daysAgo: 35, kind: "email", by: "Luis Rivera", text: "Order confirmed: pipe insulation." },
      { daysAgo: 63, kind: "meeting", by: "Dana Cho", text: "Yearly review. Growing to 9 vans." },
    ],
  },
  {
    id: "harbor-dental",
    name: "Harbor Dental Group",
    industry: "Dental practice",
    place: "Portland, Maine",
    owner: "Dana Cho",
    since: "2019",
    plan: "Clinic",
  },
  {
    id: "northside-fitness",
    name: "Northside Fitness",
    industry: "Gym",
    place: "Chicago, Illinois",
    owner: "Marcus Bell",
    since: "2023",
    plan: "Studio",
  },
  {
    id: "atlas-construction",
    name: "Atlas Construction Partners",
    industry: "Construction",
    place: "Dallas, Texas",
    owner: "Marcus Bell",
    status: "Key account",
    since: "2017",
    plan: "Enterprise",
    activity: [
      {
        daysAgo: 6,
        kind: "call",
        by: "Marcus Bell",
        text: "Left a message with accounts payable.",
      },
      { daysAgo: 20, kind: "email", by: "Accounts payable", text: "Part payment sent by wire." },
      { daysAgo: 41, kind: "note", by: "Marcus Bell", text: "New site opens in January." },
    ],
  },
  {
    id: "maple-ridge",
    name: "Maple Ridge Veterinary",
    industry: "Veterinary clinic",
    place: "Guelph, Ontario",
    owner: "Dana Cho",
    since: "2020",
    plan: "Clinic",
  },
  {
    id: "soto-catering",
    name: "Soto Catering",
    industry: "Catering",
    place: "San Antonio, Texas",
    owner: "Irene Vidal",
    since: "2022",
    plan: "Trade",
  },
  {
    id: "ceramica-lopez",
    name: "Cerámica López",
    industry: "Ceramics studio",
    place: "Valencia, Spain",
    owner: "Irene Vidal",
    since: "2018",
    plan: "Trade",
  },
  {
    id: "alder-finch",
    name: "Alder & Finch Books",
    industry: "Bookshop",
    place: "Dublin, Ireland",
    owner: "Dana Cho",
    since: "2021",
    plan: "Trade",
  },
  {
    id: "kobayashi-knives",
    name: "Kobayashi Knives",
    industry: "Kitchenware importer",
    place: "Sydney, Australia",
    owner: "Marcus Bell",
    since: "2020",
    plan: "Import",
  },
  {
    id: "bluegum-gardens",
    name: "Bluegum Gardens",
    industry: "Landscaping",
    place: "Brisbane, Australia",
    owner: "Marcus Bell",
    since: "2024",
    plan: "Trade",
  },
  {
    id: "cafe-del-valle",
    name: "Café del Valle",
    industry: "Coffee roaster",
    place: "Bogotá, Colombia",
    owner: "Irene Vidal",
    since: "2022",
    plan: "Trade",
  },
  {
    id: "transportes-mendoza",
    name: "Transportes Mendoza",
    industry: "Haulage",
    place: "Mexico City, Mexico",
    owner: "Irene Vidal",
    since: "2019",
    plan: "Fleet",
  },
  {
    id: "thornton-print",
    name: "Thornton Print Works",
    industry: "Printer",
    place: "Leeds, United Kingdom",
    owner: "Dana Cho",
    since: "2016",
    plan: "Trade",
  },
];

export const COMPANIES: readonly RecordSeed[] = SEEDS.map((seed) => ({
  kind: "companies",
  id: seed.id,
  name: seed.name,
  subtitle: `${seed.industry} · ${seed.place}`,
  status: seed.status ?? "Customer",
  owner: seed.owner,
  properties: [
    { label: "Industry", value: seed.industry },
    { label: "City", value: seed.place },
    { label: "Customer since", value: seed.since },
    { label: "Plan", value: seed.plan },
    { label: "Owner", value: seed.owner },
  ],
  activity: [
    ...(seed.activity ?? []),
    { daysAgo: 92, kind: "note", by: seed.owner, text: "Details checked with the customer." },
  ],
  accountIds: [`acc-${seed.id}`],
}));
