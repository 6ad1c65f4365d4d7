# python3 recalculate.py <soffice> <workbook.xlsx> <rounds>: full recalculations of a workbook in LibreOffice, seconds as JSON.
# The office is started without windows and with a profile of its own, and ended here.
import json, os, pathlib, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_LIMIT_S = 60


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    deadline = time.monotonic() + START_LIMIT_S
    while True:
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def processor_seconds(pid):
    seconds = 0.0
    for name in filter(str.isdigit, os.listdir('/proc')) if os.path.isdir('/proc/self') else []:
        try:
            fields = pathlib.Path(f'/proc/{name}/stat').read_text().rsplit(')', 1)[1].split()
        except OSError:
            continue
        if int(fields[2]) == pid:  # the office's process group
            seconds += (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')
    return seconds


def measure(desktop, pid, workbook, rounds):
    document = desktop.loadComponentFromURL(pathlib.Path(workbook).as_uri(), '_blank', 0, (PropertyValue(Name='Hidden', Value=True),))
    seconds, processor = [], []
    for _ in range(rounds):
        start, used = time.monotonic(), processor_seconds(pid)
        document.calculateAll()
        seconds.append(time.monotonic() - start)
        processor.append(processor_seconds(pid) - used)
    total = document.Sheets.getByName('Result').getCellRangeByName('B2').Value
    document.close(True)
    return {'seconds': seconds, 'processorSeconds': processor, 'firstTotal': total}


def main(soffice, workbook, rounds):
    with tempfile.TemporaryDirectory() as profile:
        pipe = f'smer-bench-{time.time_ns()}'
        office = subprocess.Popen([soffice, '--headless', '--norestore', '--nologo', f'-env:UserInstallation={pathlib.Path(profile).as_uri()}', f'--accept=pipe,name={pipe};urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            desktop = connect(pipe)
            desktop = desktop.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', desktop)
            print(json.dumps(measure(desktop, office.pid, workbook, int(rounds))))
            desktop.terminate()
            office.wait(timeout=30)
        finally:
            if office.poll() is None:
                office.kill()


main(*sys.argv[1:])
