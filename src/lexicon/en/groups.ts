/** Nouns for several people, for the type of an unnamed source. Source: plurals of trades and the collective nouns of news. */
import { wordSet } from '../words.ts';

export const GROUP_NOUNS = wordSet(`
  officials lawmakers experts critics analysts voters residents witnesses scientists researchers economists
  prosecutors lawyers attorneys supporters opponents activists campaigners protesters protestors demonstrators
  students teachers doctors nurses workers employees staff neighbours neighbors parents families friends fans
  users customers people others some many most police authorities investigators detectives officers soldiers
  troops journalists reporters editors historians scholars academics executives managers owners investors
  traders farmers fishermen elders leaders members meps mps senators representatives ministers mayors
  governors democrats republicans conservatives liberals aides advisers advisors staffers spokespeople sources
  insiders observers commentators pundits strategists pollsters respondents consumers taxpayers players
  coaches athletes veterans survivors victims relatives locals villagers crowd crowds audience both several
  few none all those men women children kids americans britons europeans engineers developers organizers
  organisers candidates nominees delegates participants patients physicians medics paramedics firefighters
  rescuers passengers drivers pilots judges jurors jury commissioners councillors councilors regulators
  bankers landlords tenants immigrants migrants refugees percent half majority third quarter dozens hundreds
  thousands scores number tribes team couple pair panel delegation
`);
