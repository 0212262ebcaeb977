package org.duizhao.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sign-in. */
@ConfigMapping(prefix = "duizhao.people")
interface PeopleConfig {

    /** How long somebody stays signed in, counted from the sign-in. */
    @WithDefault("P7D")
    Duration sessionLifetime();

    /** For how long wrong passwords are remembered. */
    @WithDefault("PT15M")
    Duration guessWindow();

    /** After how many wrong passwords for one name from one address the next try has to wait for the window's end. */
    @WithDefault("5")
    int guessesByNameAndAddress();

    /** After how many wrong passwords for one name from anywhere. */
    @WithDefault("50")
    int guessesByName();

    /** After how many wrong passwords for any name from one address. */
    @WithDefault("50")
    int guessesByAddress();

    /** The role of somebody who comes from the OpenID Connect provider for the first time and brings none: reader, translator, reviewer or admin. */
    @WithDefault("reader")
    Role oidcRole();

    /** How many look-ups a key may ask for a second, each text of a batch counted, once it has used up its burst. */
    @WithDefault("200")
    int lookupsPerSecond();

    /** How many look-ups a key may ask for at once after a pause. */
    @WithDefault("20000")
    int lookupBurst();
}
