import type { HeardClause } from "./hear-clauses.ts";
import { phrases } from "./phrase.ts";

const died = phrases(`
  (died|passed away|has passed|deceased|is dead|no longer with us|late husband|late wife|late father|late mother|fallec*|murio|muri[oe]|murieron|difunt[oa]|en paz descanse|qepd|death of|estate of|executor|executrix|muerte de)
`);
const ofThings = phrases(`
  (phone|battery|car|laptop|computer|cell|celular|bateria|telefono|dog|cat|pet|perro|gato) .. (died|dead|murio|is dead)
  (died|muero|muerto) (of|de) (laughter|risa|hambre|laughing)
`);
// The death of the customer itself, and not of somebody close to the customer who writes.
const ofCustomer = phrases(`
  (account|policy|card) ?holder
  (was|is|era|es) (the|el|la) (customer|client|account holder|titular|cliente|owner|named|one|person|tenant|policyholder)
  (the|el|la|del|de la) (titular|account holder|customer|client|cliente|policyholder|homeowner)
  (executor|executrix|estate|probate|personal representative|administrator of|handling (her|his|their|the) affairs|her affairs|his affairs|next of kin|albacea|heredero*|herencia)
  (i am|this is|im) (his|her|the|their|mister [a-z]+s|the late [a-z]+s|[a-z]+s) (son|daughter|wife|husband|widow|widower|brother|sister|mother|father|mom|mum|dad|niece|nephew|grand*|executor|partner|spouse|sibling|child|attorney|caregiver|ex|family)
  (soy|somos|habla) (su|la|el|los|las|una|un) (hij[oa]s?|viud[oa]|espos[oa]|herman[oa]|madre|padre|niet[oa]|sobrin[oa]|mujer|marido|pareja|famili*|nuera|yerno|cunad[oa])
  (mister|senor|don|dona|senora) .. (died|passed|is deceased|fallec*|murio|has died|has passed)
  ^(she|he|they) (has |have |had |is |was )*(died|passed|dead|deceased)
  (she|he) (died|passed|is dead|is deceased|has died|has passed)
  (is|was) (now )?deceased
  (you are|you re|persona que) (looking for|trying to reach|busca|buscan) .. (died|passed|deceased|fallec*|murio)
  (this|that|it) (was|is|used to be) (her|his|their) (phone|number|cell|mobile|email|account|line|mail)
  (este|ese|esto) (era|es|fue) (su|el) (numero|celular|cel|telefono|correo)
  (titular|account holder|policyholder)( del| de la| ,|$)
  (on behalf of|behalf of|for) my late
  not know .. (this|about) (account|bill|cuenta)
  no sabiamos .. cuenta
  (account|cuenta) .. (en|a) (su|her|his|in his|in her) (nombre|name)
  (el|ella) (fallecio|murio|ya fallecio|ya murio)
`);

export interface Death {
  readonly words: string;
  readonly isTheCustomer: boolean;
}

/** A death told of, and whether it is the customer's own. */
export function findDeath(clauses: readonly HeardClause[]): Death | null {
  const told = clauses.find(({ words }) => words.replaceAll(ofThings, "").search(died) >= 0);
  if (told === undefined) return null;
  const isTheCustomer = clauses.some(({ words }) => words.search(ofCustomer) >= 0);
  return { words: told.words.match(died)?.[0] ?? "", isTheCustomer };
}
