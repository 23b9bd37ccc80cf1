/** Articles made up for the tests: two outlets print one statement, one of them cut, and a third has its own. */
import type { Files } from './program.ts';

const HARBOUR = `---
title: Harbour wall will be raised
outlet: Northgate Herald
date: 2021-03-04
---
The town council voted on Thursday to raise the harbour wall.

“We have waited eleven years for this decision, and we will not wait for another winter storm to remind us why,” said Maria Lindqvist, the mayor of Northgate.

The engineer Paul Adeyemi said that the work would begin in May.
`;

const HARBOUR_CUT = `---
title: Northgate to get its wall
outlet: Coast Weekly
date: 2021-03-06
---
Northgate will have a higher harbour wall at last.

“We have waited eleven years for this decision,” said Maria Lindqvist.
`;

const FERRY = `---
title: Ferry stays in port
outlet: Island Post
date: 2021-03-05
---
The ferry did not sail on Friday.

"Nobody told the passengers anything until noon," said Tom Okafor, who missed a wedding.
`;

export const THREE_ARTICLES: Files = { 'harbour.txt': HARBOUR, 'weekly/cut.txt': HARBOUR_CUT, 'ferry.txt': FERRY };
