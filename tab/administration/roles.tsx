import { Button } from '@fluentui/react-button';
import type { AdministrationView, RoleLine } from '../../domain/views/administration.ts';
import { shortDay } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

type RolesProps = { readonly view: Sent<AdministrationView>; readonly deed: Deed };

/** Everybody who has a role, and those who had one until lately, who can have it back. */
export function Roles({ view, deed }: RolesProps) {
  const styles = useTables();
  const headings = useHeadings();
  const { language } = useReading();
  const { administration } = useText();
  const { columns } = administration;
  const left = view.roleCount - view.roles.length;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className={headings.second}>
        {administration.rolesTitle}
      </h2>
      {view.roles.length === 0 ? (
        <p>{administration.noRoles}</p>
      ) : (
        <Sideways label={administration.rolesTitle}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{columns.role}</th>
                <th scope="col">{columns.of}</th>
                <th scope="col">{columns.person}</th>
                <th scope="col">{columns.since}</th>
                <th scope="col">{columns.action}</th>
              </tr>
            </thead>
            <tbody>
              {view.roles.map((line) => (
                <Role key={line.id} line={line} deed={deed} />
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
      {left > 0 && <p>{administration.more(numberInWords(left, language))}</p>}
    </section>
  );
}

function Role({ line, deed }: { readonly line: Sent<RoleLine>; readonly deed: Deed }) {
  const reading = useReading();
  const { language } = reading;
  const { administration, common } = useText();
  const { id, person, endedAt } = line;
  const reach = [
    line.region && regionName(line.region, language),
    line.service && nameIn(line.service, language),
    line.site,
  ];
  const since = endedAt
    ? `${administration.ended} ${shortDay(new Date(endedAt), reading)}`
    : shortDay(new Date(line.grantedAt), reading);
  return (
    <tr>
      <td>{capital(common.roles[line.role], language)}</td>
      <td>{reach.filter(Boolean).join(', ')}</td>
      <th scope="row">
        {person.name}
        {!line.hasAccount && <div>{administration.noAccount}</div>}
      </th>
      <td>{since}</td>
      <td>
        {endedAt ? (
          <Button
            size="small"
            aria-label={administration.restoreOf(person.name)}
            disabled={deed.isBusy}
            onClick={() => void deed.does('restore-role', { grantId: id }, administration.restored)}
          >
            {administration.restore}
          </Button>
        ) : (
          <Button
            size="small"
            aria-label={administration.endOf(person.name)}
            disabled={deed.isBusy}
            onClick={() => void deed.does('end-role', { grantId: id }, administration.roleEnded)}
          >
            {administration.end}
          </Button>
        )}
      </td>
    </tr>
  );
}
