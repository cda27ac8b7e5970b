/**
 * Whether a partner's name is a person's, and so in no report: it is a sole trader in any period, as is known now, for a
 * name does not stop being a person's. Looked up partner by partner (that is what the OFFSET is for): a page has few, and
 * sole traders may be many.
 *
 * @param partnerId - an expression of type uuid
 */
export const isSoleTrader = (partnerId: string): string =>
  `EXISTS (SELECT FROM partner_period AS ever WHERE ever.partner_id = ${partnerId} AND ever.legal_form = 'sole_trader' OFFSET 0)`;

/** The ids of all sole traders. */
export const soleTraders = `SELECT partner_id FROM partner_period WHERE legal_form = 'sole_trader'`;
