import type { Metadata } from 'next'
import { myDataTexts } from '@/texts/my-data'
import { PageHeader } from '@/ui/kit/page-header'
import { MyDataView } from '@/ui/people/my-data.view'
import { getMyData } from '@/usecases/people/get-my-data'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: myDataTexts.title }

export default async function MyDataPage() {
  const data = await loadPage(getMyData, {})
  return (
    <>
      <PageHeader title={myDataTexts.title} subtitle={myDataTexts.lead} />
      <MyDataView data={data} />
    </>
  )
}
