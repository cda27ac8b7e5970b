import type { PartialDate } from '@registry/domain/calendar';
import type { LegalForm } from '@registry/domain/legal-form';
import type { Sector } from '@registry/domain/sector';

/** An invented organisation, and since when it is a partner. */
export interface DemoOrganisation {
  readonly name: string;
  readonly sector: Sector;
  readonly legalForm: LegalForm;
  /** Code of the municipality where it would be. */
  readonly municipality: string | null;
  readonly since: PartialDate;
  readonly tags: readonly string[];
}

const association = 'non_profit_association';
const company = 'limited_company';

const organisation = (
  sector: Sector,
  legalForm: LegalForm,
  name: string,
  municipality: string | null,
  since: PartialDate,
  ...tags: readonly string[]
): DemoOrganisation => ({ name, sector, legalForm, municipality, since, tags });

const civil = organisation.bind(null, 'civil');
const publicBody = organisation.bind(null, 'public');
const business = organisation.bind(null, 'private');

/** Partners of the first years, recorded together when the registry was set up in July 2016. */
export const firstPartners: readonly DemoOrganisation[] = [
  civil('economic_association', 'Arbetskooperativet Kugghjulet', '1880', '2015-01-01', 'arbetsintegration'),
  civil(association, 'Bergslunda bygdegårdsförening', '1884', '2015-01-01', 'landsbygd', 'kultur'),
  civil(association, 'Föreningen Öppna Grinden', '1880', '2015-01-01', 'integration'),
  civil(association, 'Granviks folkhögskola', '1863', '2015-01-01', 'folkbildning'),
  civil('foundation', 'Stiftelsen Morgonrodnaden', '1880', '2015-01-01', 'barn och unga'),
  civil(association, 'Studiecirkeln Ugglan', '1880', '2015-01-01', 'folkbildning'),
  civil(association, 'Idrottsalliansen Bergslunda', '1880', '2015-01-01', 'hälsa', 'barn och unga'),
  publicBody('municipality', 'Granviks kommun', '1814', '2015-01-01'),
  publicBody('municipality', 'Hammarsjö kommun', '1885', '2015-01-01'),
  publicBody('municipality', 'Björkfallets kommun', '1861', '2015-01-01'),
  publicBody('municipality', 'Norrhyttans kommun', '1864', '2015-01-01'),
  publicBody('region', 'Region Bergslunda', null, '2015-01-01', 'hälsa'),
  publicBody('state_agency', 'Bergslunda högskola', '1880', '2015-01-01', 'forskning'),
  publicBody(
    'municipal_federation',
    'Samordningsförbundet Granvik-Hammarsjö',
    '1885',
    '2015-01-01',
    'arbetsintegration',
  ),
  publicBody('state_agency', 'Statens innovationskontor i Bergslunda', '1880', '2015-01-01', 'forskning'),
  civil(association, 'Hela Bygden Hammarsjö', '1885', '2015-04', 'landsbygd'),
  publicBody('municipality', 'Södra Kvarnängens kommun', '1882', '2015-09-01'),
  civil(association, 'Kulturföreningen Tallkotten', '1862', '2015-10', 'kultur'),
  publicBody('municipal_federation', 'Bergslunda räddningsförbund', '1880', '2015-11-15'),
  civil(association, 'Åkerlyckans odlarförening', '1881', '2016-02-01', 'hållbarhet', 'landsbygd'),
  civil(association, 'Friluftsgillet Älgstigen', '1882', '2016-06-01', 'hälsa', 'barn och unga'),
  publicBody('municipality', 'Älvhyttans kommun', '1860', '2016-06-01'),
  publicBody('municipal_federation', 'Samordningsförbundet Norra Skogen', '1885', '2016-06-01', 'arbetsintegration'),
  publicBody('region', 'Länsmuseet i Bergslunda', '1880', '2016-06-01', 'kultur'),
];

/** Those who joined since, one by one, by way of a dialogue and an application. */
export const laterPartners: readonly DemoOrganisation[] = [
  civil('economic_association', 'Kooperativet Glimten', '1880', '2016-10', 'arbetsintegration', 'hållbarhet'),
  publicBody('municipality', 'Bergslunda kollektivtrafiknämnd', '1880', '2016-11-21', 'hållbarhet'),
  civil(association, 'Språkcaféet Ordbron', '1883', '2017-01', 'integration'),
  civil(association, 'Kvinnojouren Fyrljuset', '1883', '2017-03-15'),
  publicBody('municipality', 'Kompetensnämnden Granvik', '1814', '2017-05-02', 'arbetsintegration'),
  civil(association, 'Ungdomsföreningen Framåt Granvik', '1814', '2017-09', 'barn och unga'),
  civil(association, 'Föreningen Grön Rehab', '1884', '2017-10-10', 'hälsa', 'landsbygd'),
  publicBody('municipality', 'Åsbacka kommun', '1862', '2017-12-01'),
  business(company, 'Stenbrottet Silverhyttan AB', '1882', '2018'),
  civil(association, 'Syföreningen Trådrullen', '1861', '2018-05-14', 'integration', 'hållbarhet'),
  business(company, 'Bageriet Surdegskungen AB', '1814', '2018-11', 'arbetsintegration'),
  civil(association, 'Återbruket Andra Varvet', '1880', '2019-02-11', 'hållbarhet'),
  civil(association, 'Seniornätverket Silverräven', '1881', '2019-09-02', 'hälsa', 'digitalt'),
  business(company, 'Norrhyttans Mekaniska Verkstad AB', '1864', '2019-10-01'),
  civil(association, 'Musikföreningen Öppet Ackord', '1880', '2020-01', 'kultur'),
  publicBody('municipal_federation', 'Bergslunda vattenförbund', '1883', '2020-06-15', 'hållbarhet'),
  business(company, 'Energibolaget Vindsnurran AB', '1860', '2020-10', 'hållbarhet'),
  civil(association, 'Hästgården Lugna Hovar', '1861', '2021-03-22', 'hälsa', 'barn och unga'),
  business(company, 'Hotell Tre Granar AB', '1885', '2021-10'),
  civil(association, 'Digitalfixarna Bergslunda', '1880', '2022-05-09', 'digitalt'),
  publicBody('municipality', 'Biblioteksnämnden Hammarsjö', '1885', '2023-01-16', 'folkbildning', 'digitalt'),
  civil(association, 'Matakuten Skafferiet', '1880', '2023-10-02', 'hållbarhet'),
  business(company, 'Kodsmedjan Granvik AB', '1814', '2025-02-03', 'digitalt'),
  civil(association, 'Cykelköket Kedjan', '1880', '2026-03-02', 'hållbarhet', 'barn och unga'),
  business(company, 'Äppelmusteriet Röda Kinden AB', '1862', '2026-09-07', 'landsbygd'),
];

/** Those on their way in; `since` is not theirs yet. */
export const comingPartners = {
  prospect: business(company, 'Trähusfabriken Långlogen AB', '1885', ''),
  stalled: civil(association, 'Ödegårdens vänner', '1863', '', 'landsbygd', 'kultur'),
  talking: civil('faith_community', 'Bergslunda ekumeniska råd', '1880', '', 'integration'),
  applied: civil(association, 'Nattvandrarna i Hammarsjö', '1885', '', 'barn och unga'),
  appliedToo: business('economic_association', 'Byabolaget Glöden', '1864', '', 'landsbygd'),
  approved: civil(association, 'Simsällskapet Bävern', '1883', '', 'hälsa', 'barn och unga'),
  declined: business(company, 'Prylmäklarna i Granvik AB', '1814', ''),
} as const;
