import type { ReadWorkbook } from '@/domain/shared/workbook'
import { mappingWords } from '@/texts/statistics'
import type { Case } from './case'

const byStatistics = (more: Readonly<Record<string, unknown>> = {}): Case => ({ ids: 'part', input: ({ statisticsFileId }) => ({ statisticsFileId, ...more }) })
const byMapping: Case = { ids: 'region', input: ({ mappingId }) => ({ mappingId }) }
const emptyBook: ReadWorkbook = { sheets: [], definedNames: [] } as never

/** Statistical forms, their tables, and codes of organizations. */
export const statisticsCases: Readonly<Record<string, Case>> = {
  'imports.prefillFromRegister': { ids: 'region', input: ({ cycleId }) => ({ cycleId, fileName: 'Из реестра' }) },
  'imports.uploadStatistics': { ids: 'region', input: ({ cycleId, mappingId }) => ({ cycleId, mappingId, fileName: 'ОО-1.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) }) },
  'imports.getStatisticsUpload': { ids: 'region', input: ({ cycleId }) => ({ cycleId }) },
  'imports.exportStatisticsSample': { ids: 'region', input: ({ cycleId, mappingId }) => ({ cycleId, mappingId }), mixed: [(own, foreign) => ({ cycleId: own.cycleId, mappingId: foreign.mappingId })] },
  'imports.beginStatistics': byStatistics(),
  'imports.prepareStatistics': byStatistics(),
  'imports.recordStatistics': byStatistics({ read: { ok: false, error: { code: 'FILE_NOT_XLSX' } } }),
  'imports.getStatisticsFile': byStatistics(),
  'imports.decideStatisticsLine': { ids: 'part', input: ({ statisticsFileId, statisticsLineId, organizationId }) => ({ statisticsFileId, lineId: statisticsLineId, organizationId }) },
  'imports.compareStatistics': byStatistics({ fileName: 'Из формы' }),
  'organizations.export': { ids: 'none', input: () => ({ search: 'Школа' }) },
  'organizations.listConditions': { ids: 'none', input: () => ({}) },
  'organizations.readConditionsFile': { ids: 'none', input: () => ({ fileName: 'Условия.csv', matrix: [['Код', 'Село']] }) },
  'organizations.describeTogether': {
    ids: 'part', input: ({ organizationId }) => ({ organizations: [{ id: organizationId, changes: { wearPercent: { from: '', to: '5' } } }] }),
    mixed: [(own, foreign) => ({ organizations: [own.organizationId, foreign.organizationId].map((id) => ({ id, changes: { wearPercent: { from: '', to: '5' } } })) })],
  },
  'organizations.saveCodes': { ids: 'part', input: ({ organizationId }) => ({ organizationId, inn: '7707083893' }) },
  'statistics.listMappings': { ids: 'none', input: () => ({}) },
  'statistics.getMapping': byMapping,
  'statistics.exportMapping': byMapping,
  'statistics.createMapping': { ids: 'region', refusal: 'MAPPING_MODEL_UNKNOWN', input: ({ modelId }) => ({ modelId, form: 'fsnOo2', edition: 2031 }) },
  'statistics.putMappingRow': { ids: 'region', input: ({ mappingId }) => ({ mappingId, section: '1', line: '01', column: '3', fieldKey: 'plan', title: 'Чужое', unit: '' }) },
  'statistics.removeMappingRow': { ids: 'region', input: ({ mappingId, mappingRowId }) => ({ mappingId, rowId: mappingRowId }) },
  'statistics.replaceMappingRows': { ids: 'region', input: ({ mappingId }) => ({ mappingId, book: emptyBook, words: mappingWords }) },
}
