package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The people of an organization: who they are, whom to invite, what they may do. */
@Controller
@RequestMapping("/organizations/{organization}/users")
final class UsersPages {
    private static final int LONGEST_NAME = 100;
    private static final String USER_NAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{2,99}";

    private final Accounts accounts;
    private final Administration administration;

    UsersPages(Accounts accounts, Rights rights) {
        this.accounts = accounts;
        this.administration = new Administration(rights.roles());
    }

    @GetMapping
    ModelAndView list(@PathVariable long organization) {
        return new ModelAndView(
                "directory/account/users",
                Map.of("workplace", workplace(organization), "users", accounts.users(organization)));
    }

    @GetMapping("/new")
    ModelAndView showInvitation(@PathVariable long organization, SignedIn signedIn) {
        return invitationForm(organization, signedIn, Form.empty());
    }

    @PostMapping
    ModelAndView invite(@PathVariable long organization, SignedIn signedIn, Form form) {
        String name = form.required("name", "users.name-missing");
        String userName = form.required("user-name", "users.user-name-missing");
        if (name.length() > LONGEST_NAME) {
            form.refuse("name", "users.name-long");
        }
        if (!userName.matches(USER_NAME)) {
            form.refuse("user-name", "users.user-name-wrong");
        }
        List<String> roles = chosen(form, administration.grantable(signedIn, workplace(organization)));
        if (roles.isEmpty()) {
            form.refuse("roles", "users.role-missing");
        }
        if (!form.isGood()) {
            return invitationForm(organization, signedIn, form);
        }
        var invitation = new Accounts.Invitation(organization, userName, name, roles, signedIn.environment());
        return new ModelAndView(
                "directory/account/invited",
                Map.of(
                        "workplace",
                        workplace(organization),
                        "invited",
                        accounts.invite(invitation, signedIn.accountId())));
    }

    private static List<String> chosen(Form form, List<String> roles) {
        return roles.stream().filter(role -> form.ticked("role-" + role)).toList();
    }

    private ModelAndView invitationForm(long organization, SignedIn signedIn, Form form) {
        Workplace workplace = workplace(organization);
        return new ModelAndView(
                "directory/account/invitation",
                Map.of("workplace", workplace, "form", form, "roles", administration.grantable(signedIn, workplace)));
    }

    @GetMapping("/{account}")
    ModelAndView show(@PathVariable long organization, @PathVariable long account, SignedIn signedIn) {
        User user = user(organization, account);
        Workplace workplace = workplace(organization);
        Map<String, Object> model = new HashMap<>();
        model.put("workplace", workplace);
        model.put("user", user);
        model.put("roles", administration.grantable(signedIn, workplace));
        model.put("mayChangeRoles", administration.mayChangeRoles(signedIn, user));
        model.put("mayChangeAccount", administration.mayChangeAccount(signedIn, user));
        return new ModelAndView("directory/account/user", model);
    }

    @PostMapping("/{account}/roles")
    ModelAndView changeRoles(
            @PathVariable long organization,
            @PathVariable long account,
            SignedIn signedIn,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        User user = user(organization, account);
        check(administration.mayChangeRoles(signedIn, user));
        Workplace workplace = workplace(organization);
        List<String> chosen = chosen(form, administration.grantable(signedIn, workplace));
        List<String> after = administration.after(signedIn, workplace, user, chosen);
        accounts.setRoles(organization, account, after, signedIn);
        Flash.say(request, response, after.isEmpty() ? "users.removed" : "users.roles-changed");
        return to(organization, after.isEmpty() ? "" : "/" + account);
    }

    @PostMapping("/{account}/deactivate")
    ModelAndView deactivate(
            @PathVariable long organization,
            @PathVariable long account,
            SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        return setActive(organization, account, signedIn, false, request, response);
    }

    @PostMapping("/{account}/reactivate")
    ModelAndView reactivate(
            @PathVariable long organization,
            @PathVariable long account,
            SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        return setActive(organization, account, signedIn, true, request, response);
    }

    private ModelAndView setActive(
            long organization,
            long account,
            SignedIn signedIn,
            boolean active,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(administration.mayChangeAccount(signedIn, user(organization, account)));
        accounts.setActive(organization, account, active, signedIn);
        Flash.say(request, response, active ? "users.reactivated" : "users.deactivated");
        return to(organization, "/" + account);
    }

    @PostMapping("/{account}/password")
    ModelAndView newPassword(@PathVariable long organization, @PathVariable long account, SignedIn signedIn) {
        return reset(organization, account, signedIn, false);
    }

    @PostMapping("/{account}/second-factor")
    ModelAndView resetSecondFactor(@PathVariable long organization, @PathVariable long account, SignedIn signedIn) {
        return reset(organization, account, signedIn, true);
    }

    private ModelAndView reset(long organization, long account, SignedIn signedIn, boolean withoutSecondFactor) {
        User user = user(organization, account);
        check(administration.mayChangeAccount(signedIn, user));
        String password = accounts.newOneTimePassword(organization, account, withoutSecondFactor, signedIn);
        return new ModelAndView(
                "directory/account/invited",
                Map.of(
                        "workplace",
                        workplace(organization),
                        "invited",
                        new Accounts.Invited(account, user.userName(), password)));
    }

    private static ModelAndView to(long organization, String rest) {
        return new ModelAndView("redirect:/organizations/" + organization + "/users" + rest);
    }

    private static void check(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "not this account");
        }
    }

    private User user(long organization, long account) {
        return accounts.user(organization, account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such user here"));
    }

    private Workplace workplace(long organization) {
        return accounts.workplace(organization)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such organization"));
    }
}
