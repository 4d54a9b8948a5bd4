#!/bin/sh
# Runs a command where a print job goes all the way: through CUPS to a printer that speaks IPP, on loopback,
# without systemd and without a network. The printer keeps what it gets in FOLDER/printer.
#
# usage: chain.sh FOLDER COMMAND [ARGUMENT ...]
#
# The queue is called kiosk. CHAIN_PRINTER_PID is the process of the printer: kill it to turn the printer off.
# Needs: cups-daemon cups-client cups-filters cups-ipp-utils avahi-daemon dbus, and root.
set -eu
PATH="$PATH:/usr/sbin:/sbin"

folder=$(realpath -m "$1")
shift
queue_port=$((20000 + $$ % 20000))
printer_port=$((queue_port + 20001))
mkdir -p "$folder/etc/ppd" "$folder/spool/tmp" "$folder/cache" "$folder/log" "$folder/state" "$folder/printer"
chmod 755 "$folder"
chgrp lp "$folder/spool" "$folder/spool/tmp"
chmod 710 "$folder/spool"
chmod 1770 "$folder/spool/tmp"

cat >"$folder/etc/cupsd.conf" <<END
LogLevel warn
PreserveJobFiles No
Listen 127.0.0.1:$queue_port
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
END
cat >"$folder/etc/cups-files.conf" <<END
ServerRoot $folder/etc
RequestRoot $folder/spool
CacheDir $folder/cache
StateDir $folder/state
TempDir $folder/spool/tmp
ErrorLog $folder/log/error_log
AccessLog $folder/log/access_log
PageLog $folder/log/page_log
SystemGroup root
END
cat >"$folder/etc/avahi.conf" <<END
[server]
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[publish]
publish-workstation=no
publish-hinfo=no
[wide-area]
enable-wide-area=no
END
cat >"$folder/etc/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=$folder/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow receive_type="method_call"/>
    <allow receive_type="signal"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
  </policy>
</busconfig>
END

started=""
stop() {
  for process in $started; do kill "$process" 2>/dev/null || true; done
  wait
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# Waits until a command succeeds, for twenty seconds.
await() {
  tries=200
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "chain.sh: gave up waiting: $*" >&2; exit 1; }
    sleep 0.1
  done
}

export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$folder/bus" CUPS_SERVER="127.0.0.1:$queue_port"
dbus-daemon --config-file="$folder/etc/bus.conf" --nofork >"$folder/log/dbus" 2>&1 &
started="$started $!"
await test -S "$folder/bus"
avahi-daemon -f "$folder/etc/avahi.conf" --no-drop-root --no-chroot --no-rlimits >"$folder/log/avahi" 2>&1 &
started="$started $!"
await grep -q "startup complete" "$folder/log/avahi"
ippeveprinter -v -p "$printer_port" -n localhost -r off -k -d "$folder/printer" \
  -f application/pdf,image/pwg-raster -c /bin/true Kiosk >"$folder/log/printer" 2>&1 &
CHAIN_PRINTER_PID=$!
export CHAIN_PRINTER_PID
started="$started $CHAIN_PRINTER_PID"
/usr/sbin/cupsd -f -c "$folder/etc/cupsd.conf" -s "$folder/etc/cups-files.conf" >"$folder/log/cupsd" 2>&1 &
started="$started $!"
await lpstat -r
await ipptool -q "ipp://localhost:$printer_port/ipp/print" get-printer-attributes.test
await lpadmin -p kiosk -E -v "ipp://localhost:$printer_port/ipp/print" -m everywhere

status=0
"$@" || status=$?
exit "$status"
