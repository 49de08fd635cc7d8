import type { ObjectType } from "./object-types.ts";
import type { Portal } from "./portal.ts";
import { invalid } from "./replies.ts";
import { associationFilter, type SearchRequest } from "./search.ts";
import type { Reply } from "./types.ts";

/** Why a search is refused before it is made, or null. Each limit is HubSpot's own. */
export function refuseSearch(
  portal: Portal,
  type: ObjectType,
  request: SearchRequest,
  bodyLength: number,
): Reply | null {
  const { limits } = portal;
  const groups = request.filterGroups;
  const filters = groups.flatMap((group) => group.filters);
  const after = Number(request.after);
  const problems: readonly (readonly [boolean, string])[] = [
    [
      bodyLength > limits.searchBodyMax,
      `request body must be at most ${limits.searchBodyMax} characters`,
    ],
    [
      groups.length > limits.filterGroupsMax,
      `the number of filter groups must be at most ${limits.filterGroupsMax}`,
    ],
    [
      groups.some((group) => group.filters.length > limits.filtersPerGroupMax),
      `the number of filters in a group must be at most ${limits.filtersPerGroupMax}`,
    ],
    [
      filters.length > limits.filtersMax,
      `the total number of filters must be at most ${limits.filtersMax}`,
    ],
    [
      filters.some(({ values }) => (values?.length ?? 0) > limits.filterValuesMax),
      `the number of values of a filter must be at most ${limits.filterValuesMax}`,
    ],
    [request.sorts.length > 1, "only one sort can be applied"],
    [
      request.limit < 1 || request.limit > limits.searchPageMax,
      `limit must be from 1 to ${limits.searchPageMax}`,
    ],
    [!Number.isInteger(after) || after < 0, `after is not a valid offset: ${request.after}`],
    [
      after + request.limit > limits.searchResultsMax,
      `paging past ${limits.searchResultsMax} results is not possible`,
    ],
  ];
  const problem = problems.find(([isWrong]) => isWrong);
  if (problem !== undefined) return badSearch(portal, problem[1]);
  return refuseNames(portal, type, request);
}

function refuseNames(portal: Portal, type: ObjectType, request: SearchRequest): Reply | null {
  const known = portal.properties.get(type.name);
  const filtered = request.filterGroups.flatMap((group) =>
    group.filters.map((filter) => filter.propertyName),
  );
  const names = [...filtered, ...request.sorts.map((sort) => sort.propertyName)];
  const unknown = names.find(
    (name) => known?.has(name) !== true && associationFilter(name) === null,
  );
  if (unknown === undefined) return null;
  return badSearch(portal, `property ${unknown} does not exist on ${type.singular}`);
}

function badSearch(portal: Portal, why: string): Reply {
  return invalid(portal, `There was a problem with the request. ${why}`);
}
